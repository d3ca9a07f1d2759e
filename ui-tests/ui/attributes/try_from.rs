//! `try_from` and `into`: what contradicts them, and conversions that are missing.

use std::net::IpAddr;

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(try_from = i32)]
struct OneWay(i32);

#[derive(TlObject)]
#[tl(into = i32)]
struct OtherWay(i32);

#[derive(TlObject)]
#[tl(try_from = i32, into = i32, id = 0x11111111)]
struct Numbered(i32);

#[derive(TlObject)]
#[tl(try_from = i32, into = i32, transparent)]
struct Both(i32);

#[derive(TlObject)]
#[tl(try_from = Itself, into = i32)]
struct Itself(i32);

#[derive(TlObject)]
#[tl(try_from = i32, into = i32)]
enum Kind {
    #[tl(id = 1)]
    One {
        #[tl(flag = 0)]
        a: bool,
    },
}

#[derive(TlObject)]
#[tl(try_from = i32, into = i32)]
struct Unconverted(u8);

#[derive(TlObject)]
#[tl(try_from = IpAddr, into = IpAddr)]
struct Address(IpAddr);

impl From<IpAddr> for Address {
    fn from(address: IpAddr) -> Self {
        Self(address)
    }
}

impl From<&Address> for IpAddr {
    fn from(address: &Address) -> Self {
        address.0
    }
}

#[derive(TlObject)]
#[tl(try_from)]
struct NoType;

fn main() {}
