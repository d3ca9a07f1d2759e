//! Types that TL has no value of, where they are used: one error for each, on it, and short.

use std::net::IpAddr;
use tl_runtime::TlObject;

struct Undecorated;

trait Network {
    type Address;
}

struct Local;

impl Network for Local {
    type Address = IpAddr;
}

#[derive(TlObject)]
#[tl(id = 0x11111111)]
struct Several {
    one: Undecorated,
    many: Vec<Undecorated>,
    #[tl(flag = 0)]
    maybe: Option<Box<Undecorated>>,
    address: IpAddr,
    size: usize,
    large: Vec<i128>,
}

#[derive(TlObject)]
enum Variants {
    Holds(Undecorated),
}

#[derive(TlObject)]
#[tl(id = 0x11111112)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(TlObject)]
#[tl(id = 0x11111113)]
struct Nested<T> {
    page: Page<T>,
}

#[derive(TlObject)]
#[tl(id = 0x11111114)]
struct Node<N: Network> {
    address: N::Address,
}

#[derive(TlObject)]
#[tl(id = 0x11111115, decode_only)]
struct ReadOnly {
    id: i32,
}

#[derive(TlObject)]
#[tl(id = 0x11111116)]
struct Holds {
    read_only: ReadOnly,
    sizes: Page<usize>,
}

fn argument(page: &Page<Undecorated>) -> Vec<u8> {
    tl_runtime::to_bytes(page).unwrap()
}

fn nested(page: &Nested<Undecorated>) -> Vec<u8> {
    tl_runtime::to_bytes(page).unwrap()
}

fn associated(node: &Node<Local>) -> Vec<u8> {
    tl_runtime::to_bytes(node).unwrap()
}

fn read(bytes: &[u8]) -> Nested<Undecorated> {
    tl_runtime::from_bytes(bytes).unwrap()
}

fn read_only(value: &ReadOnly) -> Vec<u8> {
    tl_runtime::to_bytes(value).unwrap()
}

fn main() {}
