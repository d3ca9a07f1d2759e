//! A server and a client of MTProto on 127.0.0.1, for one exchange of unencrypted messages.
//!
//! The client sends a container of queries. The server dispatches them by a union of the functions that it has, and
//! answers in a container. (Telegram's own servers take containers in encrypted messages only.)
//!
//! ```text
//! cargo run --example mtproto_server
//! ```

mod messages;

use std::{
    error::Error,
    io::{Read, Write, stdout},
    net::{Ipv4Addr, TcpListener, TcpStream},
    thread,
};

use messages::{
    Answer, Message, MsgContainer, Ping, PingDelayDisconnect, Pong, Request, RpcError, Unencrypted,
};
use tl_runtime::{Encode, Framed, TlFunction, from_bytes, to_bytes};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The answer to a message.
fn dispatch(message: &Message<'_>) -> Result<Vec<u8>> {
    let msg_id = message.msg_id;
    let pong = |ping_id| Pong { msg_id, ping_id };
    match message.body.0.decode() {
        Ok(Request::Ping(ping)) => answer(&ping, pong(ping.ping_id)),
        Ok(Request::PingDelayDisconnect(ping)) => {
            // It ends with the answer, before any delay.
            answer(&ping, pong(ping.ping_id))
        }
        Err(error) => {
            let (error_code, error_message) = (400, error.to_string());
            Ok(to_bytes(&RpcError {
                error_code,
                error_message,
            })?)
        }
    }
}

/// Only what the function returns is an answer to it.
fn answer<F: TlFunction<Return: Encode>>(_: &F, value: F::Return) -> Result<Vec<u8>> {
    Ok(to_bytes(&value)?)
}

fn serve(mut connection: TcpStream) -> Result<()> {
    let request = receive(&mut connection)?;
    let request: Unencrypted<'_> = from_bytes(&request)?;
    let queries = &request.message_data.0.messages;
    let answers = queries.iter().map(dispatch).collect::<Result<Vec<_>>>()?;
    send(&mut connection, &answers)
}

/// MTProto's "intermediate" transport: a length, and the message.
fn send(connection: &mut TcpStream, objects: &[Vec<u8>]) -> Result<()> {
    let mut messages = Vec::new();
    for (object, msg_id) in objects.iter().zip((0..).step_by(4)) {
        messages.push(Message {
            msg_id,
            seqno: 0,
            body: Framed(from_bytes(object)?),
        });
    }
    let message_data = Framed(MsgContainer { messages });
    let message = Unencrypted {
        auth_key_id: 0,
        message_id: 0,
        message_data,
    };
    Ok(connection.write_all(&to_bytes(&Framed(message))?)?)
}

fn receive(connection: &mut TcpStream) -> Result<Vec<u8>> {
    let (mut length, mut bytes) = ([0; 4], Vec::new());
    connection.read_exact(&mut length)?;
    // Whatever length is claimed, no more is reserved than what is sent.
    let length = u32::from_le_bytes(length).min(1 << 20);
    connection.take(length.into()).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn main() -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let mut connection = TcpStream::connect(listener.local_addr()?)?;
    let server = thread::spawn(move || serve(listener.accept()?.0));

    let ping = to_bytes(&Ping { ping_id: 7 })?;
    let last = to_bytes(&PingDelayDisconnect {
        ping_id: 8,
        disconnect_delay: 60,
    })?;
    send(&mut connection, &[ping, to_bytes(&true)?, last])?;
    let answer = receive(&mut connection)?;
    server.join().map_err(|_| "the server has panicked")??;

    let answer: Unencrypted<'_> = from_bytes(&answer)?;
    for Message { msg_id, body, .. } in answer.message_data.0.messages {
        match body.0.decode()? {
            Answer::Pong(pong) => writeln!(stdout(), "{msg_id}: pong {}", pong.ping_id)?,
            Answer::Error(error) => writeln!(stdout(), "{msg_id}: {}", error.error_message)?,
        }
    }
    Ok(())
}
