//! `returns` beside a line.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;", returns = i32)]
struct ATypeForAParameter<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject)]
#[tl(schema = "contacts.getContactIDs#7adc669d hash:long = Vector<int>;", returns = X)]
struct AParameterForAType<X> {
    hash: i64,
    #[tl(skip)]
    skipped: Option<X>,
}

#[derive(TlObject)]
#[tl(schema = "contacts.getContactIDs#7adc669d hash:long = Vector<int>;", returns = Vec<i64>)]
struct OtherItems {
    hash: i64,
}

#[derive(TlObject)]
#[tl(schema = "account.updateStatus#6628562c offline:Bool = Bool;", returns = i32)]
struct OtherResult {
    offline: bool,
}

fn main() {}
