//! An HTTP server that takes any method of a schema as JSON, and gives its answer as JSON. No method has a type here.
//!
//! `POST /messages.getMessages` with `{"id": [{"_": "inputMessageID", "id": 51}]}` becomes bytes for the server behind.
//! In this program that is a function with two answers. With an address it serves there until it is stopped; without
//! one it calls itself, and prints what is said.
//!
//! ```text
//! cargo run --example http_gateway
//! cargo run --example http_gateway 127.0.0.1:8080
//! curl -d '{}' http://127.0.0.1:8080/help.getNearestDc
//! ```

use std::{
    error::Error,
    io::{BufRead, BufReader, Read, Write, stdout},
    net::{TcpListener, TcpStream},
    thread,
};

use tl_schema::{ReadOptions, Schema};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A body, and whether the gateway or its client is at fault.
type Reply = std::result::Result<String, (&'static str, String)>;

const SCHEMA: &str = include_str!("../schema/api.tl");

/// The server behind the gateway: bytes in, bytes out.
fn upstream(query: &[u8]) -> std::result::Result<Vec<u8>, String> {
    match query.first_chunk().map(|id| u32::from_le_bytes(*id)) {
        // help.getNearestDc
        Some(0x1fb3_3026) => Ok(b"\x75\x17\x1a\x8e\x02NL\0\x02\0\0\0\x04\0\0\0".to_vec()),
        // contacts.getContactIDs: a Vector<int>, whose answer does not say what it holds
        Some(0x7adc_669d) => Ok(b"\x15\xc4\xb5\x1c\x02\0\0\0\x07\0\0\0\x08\0\0\0".to_vec()),
        _ => Err(format!("no answer to {query:02x?}")),
    }
}

fn reply(schema: &Schema, method: &str, body: &str) -> Reply {
    let query = schema.from_json_text(method, body);
    let query = query.map_err(|error| ("400 Bad Request", error.to_string()))?;
    let answer = upstream(&query).map_err(|error| ("502 Bad Gateway", error))?;
    let (options, mut json) = (ReadOptions::new().result_of(method), String::new());
    match schema.write_json(&answer, &options, &mut json) {
        Ok(()) => Ok(json),
        Err(error) => Err(("502 Bad Gateway", error.to_string())),
    }
}

/// One request of HTTP, and the end of the connection.
fn serve(schema: &Schema, connection: &TcpStream) -> Result<()> {
    // Head and body together: a client that sends more is at fault.
    let mut reader = BufReader::new(connection.take(1 << 20));
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    let method = line
        .strip_prefix("POST /")
        .and_then(|rest| rest.split(' ').next());
    let method = method.ok_or("not a POST")?.to_owned();
    while line.trim() != "" {
        line.clear();
        reader.read_line(&mut line)?;
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse()?;
        }
    }
    let mut body = String::new();
    reader.take(length).read_to_string(&mut body)?;
    let (status, text) = match reply(schema, &method, &body) {
        Ok(json) => ("200 OK", json),
        Err((status, error)) => (status, serde_json::json!({ "error": error }).to_string()),
    };
    let length = text.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close"
    );
    let mut connection = connection;
    Ok(write!(connection, "{head}\r\n\r\n{text}")?)
}

fn main() -> Result<()> {
    let address = std::env::args().nth(1);
    let listener = TcpListener::bind(address.as_deref().unwrap_or("127.0.0.1:0"))?;
    let local = listener.local_addr()?;
    let schema = Schema::from_text(SCHEMA)?;
    let server = thread::spawn(move || {
        for connection in listener.incoming() {
            // What goes wrong with one connection ends that one.
            if let Err(error) = connection
                .map_err(Into::into)
                .and_then(|it| serve(&schema, &it))
            {
                eprintln!("error: {error}");
            }
        }
    });
    if address.is_some() {
        return server.join().map_err(|_| "the server has panicked".into());
    }
    let calls = [
        ("help.getNearestDc", "{}"),
        ("contacts.getContactIDs", r#"{"hash":0}"#),
        ("account.updateStatus", r#"{"offlin":true}"#),
        ("account.updateStatus", r#"{"offline":true}"#),
    ];
    for (method, body) in calls {
        let mut connection = TcpStream::connect(local)?;
        let length = body.len();
        write!(
            connection,
            "POST /{method} HTTP/1.1\r\nContent-Length: {length}\r\n\r\n{body}"
        )?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        let (head, json) = answer.split_once("\r\n\r\n").ok_or("no HTTP")?;
        let status = head.lines().next().unwrap_or_default();
        writeln!(stdout(), "{method} {body}\n{status}\n{json}")?;
    }
    Ok(())
}
