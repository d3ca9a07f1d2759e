//! 512 KiB of stack are enough for 128 levels in a debug build, for decoding and encoding wide enums, structs with many
//! fields, and types of some 300 bytes.
//! An s390x has 160 bytes more in each frame, where a function keeps registers, and needs 704 KiB.

use std::thread;

use tl_runtime::{
    DecodeErrorKind, DecodeOwned, Encode, Framed, InBytes, OrRaw, TlObject, from_bytes, to_bytes,
};

use super::VECTOR;
use crate::words;

/// In bytes.
const STACK: usize = if cfg!(target_arch = "s390x") {
    704
} else {
    512
} << 10;

/// Nests a type on a small stack: as deep as it may be, which encodes to the same bytes again, and deeper.
///
/// What is decoded is not dropped there: that takes what the type's own drop does.
#[track_caller]
fn nest<T: DecodeOwned + Encode + 'static>(what: &'static str, level: &[u8], last: &[u8]) {
    println!("{what}: {} bytes in memory", size_of::<T>());
    let nested = |levels| [level.repeat(levels), last.to_vec()].concat();
    // Groups count too.
    let is_read = |levels: &usize| from_bytes::<T>(&nested(*levels)).is_ok();
    let deepest = (60..128).rev().find(is_read).unwrap();
    let (deepest, too_deep) = (nested(deepest), nested(10_000));
    let small = thread::Builder::new().stack_size(STACK);
    let attack = small.spawn(move || {
        let value: T = from_bytes(&deepest).unwrap();
        assert_eq!(to_bytes(&value).unwrap(), deepest);
        let error = from_bytes::<T>(&too_deep).err().unwrap();
        assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
    });
    attack.unwrap().join().unwrap();
}

#[derive(TlObject)]
struct Id(i32);

#[derive(TlObject)]
struct Nothing;

/// A hundred variants, all with these fields or all without, beside one that nests and one that ends.
macro_rules! wide {
    ($name:ident, $node:ty, $($fields:tt)?) => {
        wide!(@ $name, $node, $($fields)?;
            V0 = 1000, V1 = 1001, V2 = 1002, V3 = 1003, V4 = 1004, V5 = 1005, V6 = 1006, V7 = 1007,
            V8 = 1008, V9 = 1009, V10 = 1010, V11 = 1011, V12 = 1012, V13 = 1013, V14 = 1014, V15 = 1015,
            V16 = 1016, V17 = 1017, V18 = 1018, V19 = 1019, V20 = 1020, V21 = 1021, V22 = 1022, V23 = 1023,
            V24 = 1024, V25 = 1025, V26 = 1026, V27 = 1027, V28 = 1028, V29 = 1029, V30 = 1030, V31 = 1031,
            V32 = 1032, V33 = 1033, V34 = 1034, V35 = 1035, V36 = 1036, V37 = 1037, V38 = 1038, V39 = 1039,
            V40 = 1040, V41 = 1041, V42 = 1042, V43 = 1043, V44 = 1044, V45 = 1045, V46 = 1046, V47 = 1047,
            V48 = 1048, V49 = 1049, V50 = 1050, V51 = 1051, V52 = 1052, V53 = 1053, V54 = 1054, V55 = 1055,
            V56 = 1056, V57 = 1057, V58 = 1058, V59 = 1059, V60 = 1060, V61 = 1061, V62 = 1062, V63 = 1063,
            V64 = 1064, V65 = 1065, V66 = 1066, V67 = 1067, V68 = 1068, V69 = 1069, V70 = 1070, V71 = 1071,
            V72 = 1072, V73 = 1073, V74 = 1074, V75 = 1075, V76 = 1076, V77 = 1077, V78 = 1078, V79 = 1079,
            V80 = 1080, V81 = 1081, V82 = 1082, V83 = 1083, V84 = 1084, V85 = 1085, V86 = 1086, V87 = 1087,
            V88 = 1088, V89 = 1089, V90 = 1090, V91 = 1091, V92 = 1092, V93 = 1093, V94 = 1094, V95 = 1095,
            V96 = 1096, V97 = 1097, V98 = 1098, V99 = 1099,
        );
    };
    (@ $name:ident, $node:ty, ; $($variant:ident = $id:literal,)*) => {
        wide!(@@ $name, $node, $(#[tl(id = $id)] $variant,)*);
    };
    (@ $name:ident, $node:ty, $fields:tt; $($variant:ident = $id:literal,)*) => {
        wide!(@@ $name, $node, $(#[tl(id = $id)] $variant $fields,)*);
    };
    (@@ $name:ident, $node:ty, $($variants:tt)*) => {
        #[derive(TlObject)]
        #[allow(dead_code, clippy::large_enum_variant, reason = "to be wide is what they are for")]
        enum $name {
            #[tl(id = 1)]
            Node($node),
            #[tl(id = 2)]
            End,
            $($variants)*
        }
    };
}

wide!(Units, NodeOfUnits,);
wide!(Fields, Box<Fields>, (Vec<u8>, Id, String));
wide!(Shared, Box<Shared>, { #[tl(flag = 0)] a: Option<i32>, #[tl(flag = 0)] b: Option<Id>, c: Vec<Id> });
wide!(
    Large,
    Vec<Large>,
    ([u8; 64], Id, [u8; 64], Id, [u8; 64], Id, [u8; 64])
);

/// 280 bytes.
#[derive(TlObject)]
struct NodeOfUnits {
    a: [u8; 64],
    b: [u8; 64],
    c: [u8; 64],
    d: [u8; 64],
    next: Box<Units>,
}

#[test]
fn of_variants() {
    let unit = [words![1], vec![7; 256]].concat();
    nest::<Units>("variants without fields", &unit, &words![2]);
    nest::<Fields>("variants of three fields", &words![1], &words![2]);
    nest::<Shared>("variants that share bits", &words![1], &words![2]);
    nest::<Large>("large variants", &words![1, VECTOR, 1], &words![2]);
}

/// Fields of these kinds in front of one that nests.
macro_rules! long {
    ($name:ident, { $($(#[$tl:meta])* $field:ident)* }: $ty:ty) => {
        #[derive(TlObject)]
        #[tl(id = 3)]
        struct $name {
            $($(#[$tl])* $field: $ty,)*
            #[tl(flag = 31)]
            next: Option<Box<$name>>,
        }
    };
}

long!(Conditional, {
    #[tl(flag = 0)] f0 #[tl(flag = 1)] f1 #[tl(flag = 2)] f2 #[tl(flag = 3)] f3
    #[tl(flag = 4)] f4 #[tl(flag = 5)] f5 #[tl(flag = 6)] f6 #[tl(flag = 7)] f7
    #[tl(flag = 8)] f8 #[tl(flag = 9)] f9 #[tl(flag = 10)] f10 #[tl(flag = 11)] f11
    #[tl(flag = 12)] f12 #[tl(flag = 13)] f13 #[tl(flag = 14)] f14 #[tl(flag = 15)] f15
    #[tl(flag = 16)] f16 #[tl(flag = 17)] f17 #[tl(flag = 18)] f18 #[tl(flag = 19)] f19
    #[tl(flag = 20)] f20 #[tl(flag = 21)] f21 #[tl(flag = 22)] f22 #[tl(flag = 23)] f23
    #[tl(flag = 24)] f24 #[tl(flag = 25)] f25 #[tl(flag = 26)] f26 #[tl(flag = 27)] f27
    #[tl(flag = 28)] f28 #[tl(flag = 29)] f29 #[tl(flag = 30)] f30
}: Option<i32>);

long!(Empty, {
    f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19
    f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30 f31 f32 f33 f34 f35 f36 f37 f38 f39
    f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52 f53 f54 f55 f56 f57 f58 f59
    f60 f61 f62 f63 f64 f65 f66 f67 f68 f69 f70 f71 f72 f73 f74 f75 f76 f77 f78 f79
    f80 f81 f82 f83 f84 f85 f86 f87 f88 f89 f90 f91 f92 f93 f94 f95 f96 f97 f98 f99
    f100 f101 f102 f103 f104 f105 f106 f107 f108 f109 f110 f111 f112 f113 f114 f115 f116 f117 f118 f119
    f120 f121 f122 f123 f124 f125 f126 f127 f128 f129 f130 f131 f132 f133 f134 f135 f136 f137 f138 f139
    f140 f141 f142 f143 f144 f145 f146 f147 f148 f149 f150 f151 f152 f153 f154 f155 f156 f157 f158 f159
    f160 f161 f162 f163 f164 f165 f166 f167 f168 f169 f170 f171 f172 f173 f174 f175 f176 f177 f178 f179
    f180 f181 f182 f183 f184 f185 f186 f187 f188 f189 f190 f191 f192 f193 f194 f195 f196 f197 f198 f199
}: Nothing);

long!(Groups, {
    f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19
    f20 f21 f22 f23 f24 f25 f26 f27 f28 f29 f30 f31 f32 f33 f34 f35 f36 f37 f38 f39
    f40 f41 f42 f43 f44 f45 f46 f47 f48 f49 f50 f51 f52 f53 f54 f55 f56 f57 f58 f59
}: Id);

long!(Bytes, { a b c d e f g h i j k }: Vec<u8>);

#[test]
fn of_fields() {
    let nests = 1_u32 << 31;
    nest::<Conditional>("conditional fields", &words![3, nests], &words![3, 0]);
    nest::<Empty>("empty groups", &words![3, nests], &words![3, 0]);
    let groups = |flags: u32| [words![3, flags], vec![5; 60 * 4]].concat();
    nest::<Groups>("groups", &groups(nests), &groups(0));
    let bytes = |flags: u32| [words![3, flags], vec![0; 11 * 4]].concat();
    nest::<Bytes>("bytes", &bytes(nests), &bytes(0));
}

/// Four vectors in one another, at each level.
#[derive(TlObject)]
#[tl(id = 4)]
struct Vectors {
    inner: Four<Vectors>,
}

type Four<T> = Vec<Vec<Vec<Vec<T>>>>;

#[test]
fn of_vectors_in_vectors() {
    let level = [words![4], words![VECTOR, 1].repeat(4)].concat();
    nest::<Vectors>("vectors", &level, &words![4, VECTOR, 0]);
}

/// Frames, bytes and what may be raw, in one another at each level.
#[derive(TlObject)]
enum Frames<'a> {
    #[tl(id = 5)]
    Node(AtEachLevel<'a, Box<Frames<'a>>>),
    #[tl(id = 6)]
    End,
}

type Raw<'a, T> = Framed<OrRaw<'a, T>>;
type AtEachLevel<'a, T> = Raw<'a, Raw<'a, InBytes<OrRaw<'a, Vec<Raw<'a, T>>>>>>;

#[test]
fn of_frames() {
    let framed = |bytes: &[u8]| [&(bytes.len() as u32).to_le_bytes(), bytes].concat();
    let nested = |levels| {
        (1..levels).fold(words![6], |inside, _| {
            let items = [words![VECTOR, 1], framed(&inside)].concat();
            let bytes = to_bytes(&items).unwrap();
            [words![5], framed(&framed(&bytes))].concat()
        })
    };
    let (deepest, too_deep) = (nested(128), nested(1000));
    let small = thread::Builder::new().stack_size(STACK);
    let attack = small.spawn(move || {
        let value: Frames<'_> = from_bytes(&deepest).unwrap();
        assert_eq!(to_bytes(&value).unwrap(), deepest);
        let error = from_bytes::<Frames<'_>>(&too_deep).err().unwrap();
        assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
    });
    attack.unwrap().join().unwrap();
}
