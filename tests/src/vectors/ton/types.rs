//! The list of all types of these tests, and a macro that does something with each.

use tl_runtime::{Constructor, TlObject};

use super::{
    adnl, dht, in_both, key,
    lite_server::{info, lookup_block, proof, query, transaction},
    overlay, rldp, tcp, ton_node,
};
use crate::{
    fuzz::{Subject, subject},
    vectors::Vector,
};

/// A type that the vectors know: one value of it is checked against one vector.
pub(super) struct Type {
    pub(super) ids: &'static [u32],
    pub(super) constructors: &'static [Constructor],
    pub(super) check: fn(&Vector),
    /// The same type, to be tried on any bytes.
    pub(super) subject: Subject,
}

macro_rules! types {
    ($($ty:ty),* $(,)?) => {
        [$(Type {
            ids: <$ty>::IDS,
            constructors: <$ty>::CONSTRUCTORS,
            check: |vector| {
                vector.check::<$ty>();
            },
            subject: subject!($ty),
        }),*]
    };
}

/// Functions too, which are constructors as others.
pub(super) fn all() -> impl Iterator<Item = Type> {
    types![
        adnl::Address<'_>,
        adnl::AddressList<'_>,
        adnl::IdShort,
        adnl::Message<'_>,
        adnl::Node<'_>,
        adnl::Nodes<'_>,
        adnl::PacketContents<'_>,
        adnl::Ping,
        adnl::Pong,
        dht::FindValue<'_>,
        dht::Node<'_>,
        dht::Ping,
        dht::Pong,
        in_both::BlockId,
        in_both::FullBlockId,
        in_both::Message<'_>,
        in_both::TonNodeZeroStateIdExt<'_>,
        info::AccountId,
        info::BlockData<'_>,
        info::BlockOutMsgQueueSize<'_>,
        info::ConfigInfo<'_>,
        info::CurrentTime,
        info::MasterchainInfo<'_>,
        info::MasterchainInfoExt<'_>,
        info::OutMsgQueueSize<'_>,
        info::OutMsgQueueSizes<'_>,
        info::RunMethodResult<'_>,
        info::SendMsgStatus,
        info::ValidatorStats<'_>,
        key::PrivateKey,
        key::PublicKey<'_>,
        lookup_block::LookupBlock,
        lookup_block::LookupBlockWithProof<'_>,
        overlay::BroadcastList,
        overlay::OverlayBroadcast<'_>,
        overlay::OverlayCertificate<'_>,
        overlay::OverlayNodeToSign,
        overlay::OverlayQuery<'_>,
        proof::BlockLink<'_>,
        proof::BlockLinkForward<'_>,
        proof::LookupBlockResult<'_>,
        proof::ShardBlockLink<'_>,
        proof::Signature<'_>,
        proof::SignatureSet<'_>,
        query::GetAllShardsInfo<'_>,
        query::GetBlock<'_>,
        query::GetBlockProof<'_>,
        query::GetConfigAll<'_>,
        query::GetMasterchainInfoExt,
        query::GetOneTransaction<'_>,
        query::GetOutMsgQueueSizes,
        query::GetOutMsgQueueSizesInShort,
        query::GetShardBlockProof<'_>,
        query::GetShardInfo<'_>,
        query::GetState<'_>,
        query::GetTransactions,
        query::GetValidatorStats<'_>,
        query::GetVersion,
        query::ListBlockTransactions<'_>,
        query::ListBlockTransactionsExt<'_>,
        query::QueryPrefix,
        query::RunSmcMethod<'_>,
        query::SendMessage<'_>,
        rldp::RldpMessage<'_>,
        rldp::RldpQuery<'_>,
        tcp::TcpPing,
        tcp::TcpPong,
        ton_node::BlockId,
        ton_node::BlockIdExt<'_>,
        ton_node::DataFull<'_>,
        ton_node::GetCapabilities,
        ton_node::Success,
        ton_node::ZeroStateIdExt,
        transaction::BlockTransactionsExt<'_>,
        transaction::TransactionId<'_>,
        transaction::TransactionId3,
        transaction::TransactionInfo<'_>,
        transaction::TransactionList<'_>,
        transaction::TransactionMetadata,
    ]
    .into_iter()
}

/// Those that have a constructor or function of this name.
pub(super) fn named(tl_name: &str) -> Vec<Type> {
    let has_name = |ty: &Type| {
        ty.constructors
            .iter()
            .any(|constructor| constructor.name == tl_name)
    };
    all().filter(has_name).collect()
}
