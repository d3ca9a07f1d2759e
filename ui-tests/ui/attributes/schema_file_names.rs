//! Variants whose names may mean several constructors.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema_file = "schema/names.tl", name = "lt.Key", partial)]
enum Key {
    Key { idx: i32 },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/names.tl", partial)]
enum Any {
    End { idx: i32 },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/names.tl", partial)]
enum Note {
    Text { id: i32 },
}

#[derive(TlObject)]
#[tl(schema_file = "schema/names.tl", name = "Note", partial)]
enum Stated {
    #[tl(name = "note.text")]
    Any { id: i32 },
    #[tl(name = "note.text", id = 0x43)]
    Other { id: i32 },
}

fn main() {}
