//! Constructor numbers.

pub(super) const NODES: u32 = 0x7974_a0be;
pub(super) const QUEUE_DIFF: u32 = 0x5e2f_0a11;
pub(super) const POINT: u32 = 0x4e4a_3d11;
pub(super) const REQUEST: u32 = 0x2e2a_9e2b;
pub(super) const BROADCAST: u32 = 0xbad7_c36a;
pub(super) const QUERY: u32 = 0xb48b_f97a;
pub(super) const PACKET: u32 = 0xd142_cd89;

pub(super) const UDP: u32 = 0x670d_a6e7;
pub(super) const UDP6: u32 = 0xe31d_63fa;
pub(super) const ED25519: u32 = 0x4813_b4c6;
pub(super) const OVERLAY: u32 = 0x34ba_45cb;

pub(super) const FEC: u32 = 0x8b93_a7e0;
pub(super) const CERTIFICATE: u32 = 0xe09e_d731;
pub(super) const EMPTY_CERTIFICATE: u32 = 0x32da_bccf;

pub(super) const LITE_QUERY: u32 = 0x798c_06df;
pub(super) const SEND_MESSAGES: u32 = 0x690a_d482;
pub(super) const BODY: u32 = 0x1111_1111;

pub(super) const CUSTOM: u32 = 0x2048_18f5;
pub(super) const ANSWER: u32 = 0x0fac_8416;
pub(super) const PART: u32 = 0xfd45_2d39;
