//! All types that a `messages.Dialogs` of layer 229 may hold, as a program has them that can read any reply: W5 is
//! decoded by these. Written by a generator from the schema file.

use tl_runtime::TlObject;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputPeer {
    InputPeerEmpty,
    InputPeerSelf,
    InputPeerChat {
        chat_id: i64,
    },
    InputPeerUser {
        user_id: i64,
        access_hash: i64,
    },
    InputPeerChannel {
        channel_id: i64,
        access_hash: i64,
    },
    InputPeerUserFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        user_id: i64,
    },
    InputPeerChannelFromMessage {
        peer: Box<InputPeer>,
        msg_id: i32,
        channel_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputUser {
    InputUserEmpty,
    InputUserSelf,
    InputUser {
        user_id: i64,
        access_hash: i64,
    },
    InputUserFromMessage {
        peer: InputPeer,
        msg_id: i32,
        user_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputFile<'a> {
    InputFile {
        id: i64,
        parts: i32,
        name: &'a str,
        md5_checksum: &'a str,
    },
    InputFileBig {
        id: i64,
        parts: i32,
        name: &'a str,
    },
    InputFileStoryDocument {
        id: InputDocument<'a>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputMedia<'a> {
    InputMediaEmpty,
    InputMediaUploadedPhoto {
        spoiler: bool,
        live_photo: bool,
        file: InputFile<'a>,
        stickers: Option<Vec<InputDocument<'a>>>,
        ttl_seconds: Option<i32>,
        video: Option<InputDocument<'a>>,
    },
    InputMediaPhoto {
        spoiler: bool,
        live_photo: bool,
        id: InputPhoto<'a>,
        ttl_seconds: Option<i32>,
        video: Option<InputDocument<'a>>,
    },
    InputMediaGeoPoint {
        geo_point: InputGeoPoint,
    },
    InputMediaContact {
        phone_number: &'a str,
        first_name: &'a str,
        last_name: &'a str,
        vcard: &'a str,
    },
    InputMediaUploadedDocument {
        nosound_video: bool,
        force_file: bool,
        spoiler: bool,
        file: InputFile<'a>,
        thumb: Option<InputFile<'a>>,
        mime_type: &'a str,
        attributes: Vec<DocumentAttribute<'a>>,
        stickers: Option<Vec<InputDocument<'a>>>,
        video_cover: Option<InputPhoto<'a>>,
        video_timestamp: Option<i32>,
        ttl_seconds: Option<i32>,
    },
    InputMediaDocument {
        spoiler: bool,
        id: InputDocument<'a>,
        video_cover: Option<InputPhoto<'a>>,
        video_timestamp: Option<i32>,
        ttl_seconds: Option<i32>,
        query: Option<&'a str>,
    },
    InputMediaVenue {
        geo_point: InputGeoPoint,
        title: &'a str,
        address: &'a str,
        provider: &'a str,
        venue_id: &'a str,
        venue_type: &'a str,
    },
    InputMediaPhotoExternal {
        spoiler: bool,
        url: &'a str,
        ttl_seconds: Option<i32>,
    },
    InputMediaDocumentExternal {
        spoiler: bool,
        url: &'a str,
        ttl_seconds: Option<i32>,
        video_cover: Option<InputPhoto<'a>>,
        video_timestamp: Option<i32>,
    },
    InputMediaGame {
        id: InputGame<'a>,
    },
    InputMediaInvoice {
        title: &'a str,
        description: &'a str,
        photo: Option<InputWebDocument<'a>>,
        invoice: Invoice<'a>,
        payload: &'a [u8],
        provider: Option<&'a str>,
        provider_data: DataJSON<'a>,
        start_param: Option<&'a str>,
        extended_media: Option<Box<InputMedia<'a>>>,
    },
    InputMediaGeoLive {
        stopped: bool,
        geo_point: InputGeoPoint,
        heading: Option<i32>,
        period: Option<i32>,
        proximity_notification_radius: Option<i32>,
    },
    InputMediaPoll {
        poll: Poll<'a>,
        correct_answers: Option<Vec<i32>>,
        attached_media: Option<Box<InputMedia<'a>>>,
        solution: Option<&'a str>,
        solution_entities: Option<Vec<MessageEntity<'a>>>,
        solution_media: Option<Box<InputMedia<'a>>>,
    },
    InputMediaDice {
        emoticon: &'a str,
    },
    InputMediaStory {
        peer: InputPeer,
        id: i32,
    },
    InputMediaWebPage {
        force_large_media: bool,
        force_small_media: bool,
        optional: bool,
        url: &'a str,
    },
    InputMediaPaidMedia {
        stars_amount: i64,
        extended_media: Vec<InputMedia<'a>>,
        payload: Option<&'a str>,
    },
    InputMediaTodo {
        todo: TodoList<'a>,
    },
    InputMediaStakeDice {
        game_hash: &'a str,
        ton_amount: i64,
        client_seed: &'a [u8],
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputGeoPoint {
    InputGeoPointEmpty,
    InputGeoPoint {
        lat: f64,
        long: f64,
        accuracy_radius: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputPhoto<'a> {
    InputPhotoEmpty,
    InputPhoto {
        id: i64,
        access_hash: i64,
        file_reference: &'a [u8],
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Peer {
    PeerUser { user_id: i64 },
    PeerChat { chat_id: i64 },
    PeerChannel { channel_id: i64 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum User<'a> {
    UserEmpty {
        id: i64,
    },
    User {
        self_: bool,
        contact: bool,
        mutual_contact: bool,
        deleted: bool,
        bot: bool,
        bot_chat_history: bool,
        bot_nochats: bool,
        verified: bool,
        restricted: bool,
        min: bool,
        bot_inline_geo: bool,
        support: bool,
        scam: bool,
        apply_min_photo: bool,
        fake: bool,
        bot_attach_menu: bool,
        premium: bool,
        attach_menu_enabled: bool,
        flags2: u32,
        bot_can_edit: bool,
        close_friend: bool,
        stories_hidden: bool,
        stories_unavailable: bool,
        contact_require_premium: bool,
        bot_business: bool,
        bot_has_main_app: bool,
        bot_forum_view: bool,
        bot_forum_can_manage_topics: bool,
        bot_can_manage_bots: bool,
        bot_guestchat: bool,
        bot_guard: bool,
        id: i64,
        access_hash: Option<i64>,
        first_name: Option<&'a str>,
        last_name: Option<&'a str>,
        username: Option<&'a str>,
        phone: Option<&'a str>,
        photo: Option<UserProfilePhoto<'a>>,
        status: Option<UserStatus>,
        bot_info_version: Option<i32>,
        restriction_reason: Option<Vec<RestrictionReason<'a>>>,
        bot_inline_placeholder: Option<&'a str>,
        lang_code: Option<&'a str>,
        emoji_status: Option<EmojiStatus<'a>>,
        usernames: Option<Vec<Username<'a>>>,
        stories_max_id: Option<RecentStory>,
        color: Option<PeerColor>,
        profile_color: Option<PeerColor>,
        bot_active_users: Option<i32>,
        bot_verification_icon: Option<i64>,
        send_paid_messages_stars: Option<i64>,
        linked_community_id: Option<i64>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum UserProfilePhoto<'a> {
    UserProfilePhotoEmpty,
    UserProfilePhoto {
        has_video: bool,
        personal: bool,
        photo_id: i64,
        stripped_thumb: Option<&'a [u8]>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum UserStatus {
    UserStatusEmpty,
    UserStatusOnline { expires: i32 },
    UserStatusOffline { was_online: i32 },
    UserStatusRecently { by_me: bool },
    UserStatusLastWeek { by_me: bool },
    UserStatusLastMonth { by_me: bool },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Chat<'a> {
    ChatEmpty {
        id: i64,
    },
    Chat {
        creator: bool,
        left: bool,
        deactivated: bool,
        call_active: bool,
        call_not_empty: bool,
        noforwards: bool,
        id: i64,
        title: &'a str,
        photo: ChatPhoto<'a>,
        participants_count: i32,
        date: i32,
        version: i32,
        migrated_to: Option<InputChannel>,
        admin_rights: Option<ChatAdminRights>,
        default_banned_rights: Option<ChatBannedRights>,
    },
    ChatForbidden {
        id: i64,
        title: &'a str,
    },
    Channel {
        creator: bool,
        left: bool,
        broadcast: bool,
        verified: bool,
        megagroup: bool,
        restricted: bool,
        signatures: bool,
        min: bool,
        scam: bool,
        has_link: bool,
        has_geo: bool,
        slowmode_enabled: bool,
        call_active: bool,
        call_not_empty: bool,
        fake: bool,
        gigagroup: bool,
        noforwards: bool,
        join_to_send: bool,
        join_request: bool,
        forum: bool,
        flags2: u32,
        stories_hidden: bool,
        stories_hidden_min: bool,
        stories_unavailable: bool,
        signature_profiles: bool,
        autotranslation: bool,
        broadcast_messages_allowed: bool,
        monoforum: bool,
        forum_tabs: bool,
        id: i64,
        access_hash: Option<i64>,
        title: &'a str,
        username: Option<&'a str>,
        photo: ChatPhoto<'a>,
        date: i32,
        restriction_reason: Option<Vec<RestrictionReason<'a>>>,
        admin_rights: Option<ChatAdminRights>,
        banned_rights: Option<ChatBannedRights>,
        default_banned_rights: Option<ChatBannedRights>,
        participants_count: Option<i32>,
        usernames: Option<Vec<Username<'a>>>,
        stories_max_id: Option<RecentStory>,
        color: Option<PeerColor>,
        profile_color: Option<PeerColor>,
        emoji_status: Option<EmojiStatus<'a>>,
        level: Option<i32>,
        subscription_until_date: Option<i32>,
        bot_verification_icon: Option<i64>,
        send_paid_messages_stars: Option<i64>,
        linked_monoforum_id: Option<i64>,
        linked_community_id: Option<i64>,
    },
    ChannelForbidden {
        broadcast: bool,
        megagroup: bool,
        monoforum: bool,
        id: i64,
        access_hash: i64,
        title: &'a str,
        until_date: Option<i32>,
    },
    CommunityForbidden {
        id: i64,
        access_hash: Option<i64>,
        title: &'a str,
    },
    Community {
        creator: bool,
        left: bool,
        min: bool,
        flags2: u32,
        collapsed_in_dialogs: bool,
        id: i64,
        access_hash: Option<i64>,
        title: &'a str,
        photo: ChatPhoto<'a>,
        date: i32,
        admin_rights: Option<ChatAdminRights>,
        default_banned_rights: Option<ChatBannedRights>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum ChatPhoto<'a> {
    ChatPhotoEmpty,
    ChatPhoto {
        has_video: bool,
        photo_id: i64,
        stripped_thumb: Option<&'a [u8]>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Message<'a> {
    MessageEmpty {
        id: i32,
        peer_id: Option<Peer>,
    },
    Message {
        out: bool,
        mentioned: bool,
        media_unread: bool,
        silent: bool,
        post: bool,
        from_scheduled: bool,
        legacy: bool,
        edit_hide: bool,
        pinned: bool,
        noforwards: bool,
        invert_media: bool,
        flags2: u32,
        offline: bool,
        video_processing_pending: bool,
        paid_suggested_post_stars: bool,
        paid_suggested_post_ton: bool,
        id: i32,
        from_id: Option<Peer>,
        from_boosts_applied: Option<i32>,
        from_rank: Option<&'a str>,
        peer_id: Peer,
        saved_peer_id: Option<Peer>,
        fwd_from: Option<MessageFwdHeader<'a>>,
        via_bot_id: Option<i64>,
        via_business_bot_id: Option<i64>,
        guestchat_via_from: Option<Peer>,
        reply_to: Option<MessageReplyHeader<'a>>,
        date: i32,
        message: &'a str,
        media: Option<MessageMedia<'a>>,
        reply_markup: Option<ReplyMarkup<'a>>,
        entities: Option<Vec<MessageEntity<'a>>>,
        views: Option<i32>,
        forwards: Option<i32>,
        replies: Option<MessageReplies>,
        edit_date: Option<i32>,
        post_author: Option<&'a str>,
        grouped_id: Option<i64>,
        reactions: Option<MessageReactions<'a>>,
        restriction_reason: Option<Vec<RestrictionReason<'a>>>,
        ttl_period: Option<i32>,
        quick_reply_shortcut_id: Option<i32>,
        effect: Option<i64>,
        factcheck: Option<FactCheck<'a>>,
        report_delivery_until_date: Option<i32>,
        paid_message_stars: Option<i64>,
        suggested_post: Option<SuggestedPost>,
        schedule_repeat_period: Option<i32>,
        summary_from_language: Option<&'a str>,
        rich_message: Option<RichMessage<'a>>,
    },
    MessageService {
        out: bool,
        mentioned: bool,
        media_unread: bool,
        reactions_are_possible: bool,
        silent: bool,
        post: bool,
        legacy: bool,
        id: i32,
        from_id: Option<Peer>,
        peer_id: Peer,
        saved_peer_id: Option<Peer>,
        reply_to: Option<MessageReplyHeader<'a>>,
        date: i32,
        action: MessageAction<'a>,
        reactions: Option<MessageReactions<'a>>,
        ttl_period: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessageMedia<'a> {
    MessageMediaEmpty,
    MessageMediaPhoto {
        spoiler: bool,
        live_photo: bool,
        photo: Option<Photo<'a>>,
        ttl_seconds: Option<i32>,
        video: Option<Document<'a>>,
    },
    MessageMediaGeo {
        geo: GeoPoint,
    },
    MessageMediaContact {
        phone_number: &'a str,
        first_name: &'a str,
        last_name: &'a str,
        vcard: &'a str,
        user_id: i64,
    },
    MessageMediaUnsupported,
    MessageMediaDocument {
        nopremium: bool,
        spoiler: bool,
        video: bool,
        round: bool,
        voice: bool,
        document: Option<Document<'a>>,
        alt_documents: Option<Vec<Document<'a>>>,
        video_cover: Option<Photo<'a>>,
        video_timestamp: Option<i32>,
        ttl_seconds: Option<i32>,
    },
    MessageMediaWebPage {
        force_large_media: bool,
        force_small_media: bool,
        manual: bool,
        safe: bool,
        webpage: WebPage<'a>,
    },
    MessageMediaVenue {
        geo: GeoPoint,
        title: &'a str,
        address: &'a str,
        provider: &'a str,
        venue_id: &'a str,
        venue_type: &'a str,
    },
    MessageMediaGame {
        game: Game<'a>,
    },
    MessageMediaInvoice {
        shipping_address_requested: bool,
        test: bool,
        title: &'a str,
        description: &'a str,
        photo: Option<WebDocument<'a>>,
        receipt_msg_id: Option<i32>,
        currency: &'a str,
        total_amount: i64,
        start_param: &'a str,
        extended_media: Option<Box<MessageExtendedMedia<'a>>>,
    },
    MessageMediaGeoLive {
        geo: GeoPoint,
        heading: Option<i32>,
        period: i32,
        proximity_notification_radius: Option<i32>,
    },
    MessageMediaPoll {
        poll: Poll<'a>,
        results: Box<PollResults<'a>>,
        attached_media: Option<Box<MessageMedia<'a>>>,
    },
    MessageMediaDice {
        value: i32,
        emoticon: &'a str,
        game_outcome: Option<MessagesEmojiGameOutcome<'a>>,
    },
    MessageMediaStory {
        via_mention: bool,
        peer: Peer,
        id: i32,
        story: Option<Box<StoryItem<'a>>>,
    },
    MessageMediaGiveaway {
        only_new_subscribers: bool,
        winners_are_visible: bool,
        channels: Vec<i64>,
        countries_iso2: Option<Vec<&'a str>>,
        prize_description: Option<&'a str>,
        quantity: i32,
        months: Option<i32>,
        stars: Option<i64>,
        until_date: i32,
    },
    MessageMediaGiveawayResults {
        only_new_subscribers: bool,
        refunded: bool,
        channel_id: i64,
        additional_peers_count: Option<i32>,
        launch_msg_id: i32,
        winners_count: i32,
        unclaimed_count: i32,
        winners: Vec<i64>,
        months: Option<i32>,
        stars: Option<i64>,
        prize_description: Option<&'a str>,
        until_date: i32,
    },
    MessageMediaPaidMedia {
        stars_amount: i64,
        extended_media: Vec<MessageExtendedMedia<'a>>,
    },
    MessageMediaToDo {
        todo: TodoList<'a>,
        completions: Option<Vec<TodoCompletion>>,
    },
    MessageMediaVideoStream {
        rtmp_stream: bool,
        call: InputGroupCall<'a>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessageAction<'a> {
    MessageActionEmpty,
    MessageActionChatCreate {
        title: &'a str,
        users: Vec<i64>,
    },
    MessageActionChatEditTitle {
        title: &'a str,
    },
    MessageActionChatEditPhoto {
        photo: Photo<'a>,
    },
    MessageActionChatDeletePhoto,
    MessageActionChatAddUser {
        users: Vec<i64>,
    },
    MessageActionChatDeleteUser {
        user_id: i64,
    },
    MessageActionChatJoinedByLink {
        inviter_id: i64,
    },
    MessageActionChannelCreate {
        title: &'a str,
    },
    MessageActionChatMigrateTo {
        channel_id: i64,
    },
    MessageActionChannelMigrateFrom {
        title: &'a str,
        chat_id: i64,
    },
    MessageActionPinMessage,
    MessageActionHistoryClear,
    MessageActionGameScore {
        game_id: i64,
        score: i32,
    },
    MessageActionPaymentSentMe {
        recurring_init: bool,
        recurring_used: bool,
        currency: &'a str,
        total_amount: i64,
        payload: &'a [u8],
        info: Option<PaymentRequestedInfo<'a>>,
        shipping_option_id: Option<&'a str>,
        charge: PaymentCharge<'a>,
        subscription_until_date: Option<i32>,
    },
    MessageActionPaymentSent {
        recurring_init: bool,
        recurring_used: bool,
        currency: &'a str,
        total_amount: i64,
        invoice_slug: Option<&'a str>,
        subscription_until_date: Option<i32>,
    },
    MessageActionPhoneCall {
        video: bool,
        call_id: i64,
        reason: Option<PhoneCallDiscardReason<'a>>,
        duration: Option<i32>,
    },
    MessageActionScreenshotTaken,
    MessageActionCustomAction {
        message: &'a str,
    },
    MessageActionBotAllowed {
        attach_menu: bool,
        from_request: bool,
        domain: Option<&'a str>,
        app: Option<BotApp<'a>>,
    },
    MessageActionSecureValuesSentMe {
        values: Vec<SecureValue<'a>>,
        credentials: SecureCredentialsEncrypted<'a>,
    },
    MessageActionSecureValuesSent {
        types: Vec<SecureValueType>,
    },
    MessageActionContactSignUp,
    MessageActionGeoProximityReached {
        from_id: Peer,
        to_id: Peer,
        distance: i32,
    },
    MessageActionGroupCall {
        call: InputGroupCall<'a>,
        duration: Option<i32>,
    },
    MessageActionInviteToGroupCall {
        call: InputGroupCall<'a>,
        users: Vec<i64>,
    },
    MessageActionSetMessagesTTL {
        period: i32,
        auto_setting_from: Option<i64>,
    },
    MessageActionGroupCallScheduled {
        call: InputGroupCall<'a>,
        schedule_date: i32,
    },
    MessageActionSetChatTheme {
        theme: ChatTheme<'a>,
    },
    MessageActionChatJoinedByRequest,
    MessageActionWebViewDataSentMe {
        text: &'a str,
        data: &'a str,
    },
    MessageActionWebViewDataSent {
        text: &'a str,
    },
    MessageActionGiftPremium {
        currency: &'a str,
        amount: i64,
        days: i32,
        crypto_currency: Option<&'a str>,
        crypto_amount: Option<i64>,
        message: Option<TextWithEntities<'a>>,
    },
    MessageActionTopicCreate {
        title_missing: bool,
        title: &'a str,
        icon_color: i32,
        icon_emoji_id: Option<i64>,
    },
    MessageActionTopicEdit {
        title: Option<&'a str>,
        icon_emoji_id: Option<i64>,
        closed: Option<bool>,
        hidden: Option<bool>,
    },
    MessageActionSuggestProfilePhoto {
        photo: Photo<'a>,
    },
    MessageActionRequestedPeer {
        button_id: i32,
        peers: Vec<Peer>,
    },
    MessageActionSetChatWallPaper {
        same: bool,
        for_both: bool,
        wallpaper: WallPaper<'a>,
    },
    MessageActionGiftCode {
        via_giveaway: bool,
        unclaimed: bool,
        boost_peer: Option<Peer>,
        days: i32,
        slug: &'a str,
        currency: Option<&'a str>,
        amount: Option<i64>,
        crypto_currency: Option<&'a str>,
        crypto_amount: Option<i64>,
        message: Option<TextWithEntities<'a>>,
    },
    MessageActionGiveawayLaunch {
        stars: Option<i64>,
    },
    MessageActionGiveawayResults {
        stars: bool,
        winners_count: i32,
        unclaimed_count: i32,
    },
    MessageActionBoostApply {
        boosts: i32,
    },
    MessageActionRequestedPeerSentMe {
        button_id: i32,
        peers: Vec<RequestedPeer<'a>>,
    },
    MessageActionPaymentRefunded {
        peer: Peer,
        currency: &'a str,
        total_amount: i64,
        payload: Option<&'a [u8]>,
        charge: PaymentCharge<'a>,
    },
    MessageActionGiftStars {
        currency: &'a str,
        amount: i64,
        stars: i64,
        crypto_currency: Option<&'a str>,
        crypto_amount: Option<i64>,
        transaction_id: Option<&'a str>,
    },
    MessageActionPrizeStars {
        unclaimed: bool,
        stars: i64,
        transaction_id: &'a str,
        boost_peer: Peer,
        giveaway_msg_id: i32,
    },
    MessageActionStarGift {
        name_hidden: bool,
        saved: bool,
        converted: bool,
        upgraded: bool,
        refunded: bool,
        can_upgrade: bool,
        prepaid_upgrade: bool,
        upgrade_separate: bool,
        auction_acquired: bool,
        gift: StarGift<'a>,
        message: Option<TextWithEntities<'a>>,
        convert_stars: Option<i64>,
        upgrade_msg_id: Option<i32>,
        upgrade_stars: Option<i64>,
        from_id: Option<Peer>,
        peer: Option<Peer>,
        saved_id: Option<i64>,
        prepaid_upgrade_hash: Option<&'a str>,
        gift_msg_id: Option<i32>,
        to_id: Option<Peer>,
        gift_num: Option<i32>,
    },
    MessageActionStarGiftUnique {
        upgrade: bool,
        transferred: bool,
        saved: bool,
        refunded: bool,
        prepaid_upgrade: bool,
        assigned: bool,
        from_offer: bool,
        craft: bool,
        name_hidden: bool,
        gift: StarGift<'a>,
        can_export_at: Option<i32>,
        transfer_stars: Option<i64>,
        from_id: Option<Peer>,
        peer: Option<Peer>,
        saved_id: Option<i64>,
        resale_amount: Option<StarsAmount>,
        can_transfer_at: Option<i32>,
        can_resell_at: Option<i32>,
        drop_original_details_stars: Option<i64>,
        can_craft_at: Option<i32>,
        message: Option<TextWithEntities<'a>>,
    },
    MessageActionPaidMessagesRefunded {
        count: i32,
        stars: i64,
    },
    MessageActionPaidMessagesPrice {
        broadcast_messages_allowed: bool,
        stars: i64,
    },
    MessageActionConferenceCall {
        missed: bool,
        active: bool,
        video: bool,
        call_id: i64,
        duration: Option<i32>,
        other_participants: Option<Vec<Peer>>,
    },
    MessageActionTodoCompletions {
        completed: Vec<i32>,
        incompleted: Vec<i32>,
    },
    MessageActionTodoAppendTasks {
        list: Vec<TodoItem<'a>>,
    },
    MessageActionSuggestedPostApproval {
        rejected: bool,
        balance_too_low: bool,
        reject_comment: Option<&'a str>,
        schedule_date: Option<i32>,
        price: Option<StarsAmount>,
    },
    MessageActionSuggestedPostSuccess {
        price: StarsAmount,
    },
    MessageActionSuggestedPostRefund {
        payer_initiated: bool,
    },
    MessageActionGiftTon {
        currency: &'a str,
        amount: i64,
        crypto_currency: &'a str,
        crypto_amount: i64,
        transaction_id: Option<&'a str>,
    },
    MessageActionSuggestBirthday {
        birthday: Birthday,
    },
    MessageActionStarGiftPurchaseOffer {
        accepted: bool,
        declined: bool,
        gift: StarGift<'a>,
        price: StarsAmount,
        expires_at: i32,
    },
    MessageActionStarGiftPurchaseOfferDeclined {
        expired: bool,
        gift: StarGift<'a>,
        price: StarsAmount,
    },
    MessageActionNewCreatorPending {
        new_creator_id: i64,
    },
    MessageActionChangeCreator {
        new_creator_id: i64,
    },
    MessageActionNoForwardsToggle {
        prev_value: bool,
        new_value: bool,
    },
    MessageActionNoForwardsRequest {
        expired: bool,
        prev_value: bool,
        new_value: bool,
    },
    MessageActionPollAppendAnswer {
        answer: PollAnswer<'a>,
    },
    MessageActionPollDeleteAnswer {
        answer: PollAnswer<'a>,
    },
    MessageActionManagedBotCreated {
        bot_id: i64,
    },
    MessageActionChangeCommunity {
        community_id: Option<i64>,
    },
    MessageActionChatJoinedViaCommunity {
        community_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Dialog<'a> {
    Dialog {
        pinned: bool,
        unread_mark: bool,
        view_forum_as_messages: bool,
        peer: Peer,
        top_message: i32,
        read_inbox_max_id: i32,
        read_outbox_max_id: i32,
        unread_count: i32,
        unread_mentions_count: i32,
        unread_reactions_count: i32,
        unread_poll_votes_count: i32,
        notify_settings: PeerNotifySettings<'a>,
        pts: Option<i32>,
        draft: Option<DraftMessage<'a>>,
        folder_id: Option<i32>,
        ttl_period: Option<i32>,
    },
    DialogFolder {
        pinned: bool,
        folder: Folder<'a>,
        peer: Peer,
        top_message: i32,
        unread_muted_peers_count: i32,
        unread_unmuted_peers_count: i32,
        unread_muted_messages_count: i32,
        unread_unmuted_messages_count: i32,
    },
    DialogCommunity {
        pinned: bool,
        community_id: i64,
        notify_settings: PeerNotifySettings<'a>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Photo<'a> {
    PhotoEmpty {
        id: i64,
    },
    Photo {
        has_stickers: bool,
        id: i64,
        access_hash: i64,
        file_reference: &'a [u8],
        date: i32,
        sizes: Vec<PhotoSize<'a>>,
        video_sizes: Option<Vec<VideoSize<'a>>>,
        dc_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PhotoSize<'a> {
    PhotoSizeEmpty {
        r#type: &'a str,
    },
    PhotoSize {
        r#type: &'a str,
        w: i32,
        h: i32,
        size: i32,
    },
    PhotoCachedSize {
        r#type: &'a str,
        w: i32,
        h: i32,
        bytes: &'a [u8],
    },
    PhotoStrippedSize {
        r#type: &'a str,
        bytes: &'a [u8],
    },
    PhotoSizeProgressive {
        r#type: &'a str,
        w: i32,
        h: i32,
        sizes: Vec<i32>,
    },
    PhotoPathSize {
        r#type: &'a str,
        bytes: &'a [u8],
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum GeoPoint {
    GeoPointEmpty,
    GeoPoint {
        long: f64,
        lat: f64,
        access_hash: i64,
        accuracy_radius: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PeerNotifySettings<'a> {
    pub show_previews: Option<bool>,
    pub silent: Option<bool>,
    pub mute_until: Option<i32>,
    pub ios_sound: Option<NotificationSound<'a>>,
    pub android_sound: Option<NotificationSound<'a>>,
    pub other_sound: Option<NotificationSound<'a>>,
    pub stories_muted: Option<bool>,
    pub stories_hide_sender: Option<bool>,
    pub stories_ios_sound: Option<NotificationSound<'a>>,
    pub stories_android_sound: Option<NotificationSound<'a>>,
    pub stories_other_sound: Option<NotificationSound<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum WallPaper<'a> {
    WallPaper {
        id: i64,
        #[tl(flags)]
        flags: u32,
        creator: bool,
        default: bool,
        pattern: bool,
        dark: bool,
        access_hash: i64,
        slug: &'a str,
        document: Document<'a>,
        settings: Option<WallPaperSettings<'a>>,
    },
    WallPaperNoFile {
        id: i64,
        #[tl(flags)]
        flags: u32,
        default: bool,
        dark: bool,
        settings: Option<WallPaperSettings<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessagesDialogs<'a> {
    MessagesDialogs {
        dialogs: Vec<Dialog<'a>>,
        messages: Vec<Message<'a>>,
        chats: Vec<Chat<'a>>,
        users: Vec<User<'a>>,
    },
    MessagesDialogsSlice {
        count: i32,
        dialogs: Vec<Dialog<'a>>,
        messages: Vec<Message<'a>>,
        chats: Vec<Chat<'a>>,
        users: Vec<User<'a>>,
    },
    MessagesDialogsNotModified {
        count: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputDocument<'a> {
    InputDocumentEmpty,
    InputDocument {
        id: i64,
        access_hash: i64,
        file_reference: &'a [u8],
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Document<'a> {
    DocumentEmpty {
        id: i64,
    },
    Document {
        id: i64,
        access_hash: i64,
        file_reference: &'a [u8],
        date: i32,
        mime_type: &'a str,
        size: i64,
        thumbs: Option<Vec<PhotoSize<'a>>>,
        video_thumbs: Option<Vec<VideoSize<'a>>>,
        dc_id: i32,
        attributes: Vec<DocumentAttribute<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PrivacyRule {
    PrivacyValueAllowContacts,
    PrivacyValueAllowAll,
    PrivacyValueAllowUsers { users: Vec<i64> },
    PrivacyValueDisallowContacts,
    PrivacyValueDisallowAll,
    PrivacyValueDisallowUsers { users: Vec<i64> },
    PrivacyValueAllowChatParticipants { chats: Vec<i64> },
    PrivacyValueDisallowChatParticipants { chats: Vec<i64> },
    PrivacyValueAllowCloseFriends,
    PrivacyValueAllowPremium,
    PrivacyValueAllowBots,
    PrivacyValueDisallowBots,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum DocumentAttribute<'a> {
    DocumentAttributeImageSize {
        w: i32,
        h: i32,
    },
    DocumentAttributeAnimated,
    DocumentAttributeSticker {
        mask: bool,
        alt: &'a str,
        stickerset: InputStickerSet<'a>,
        mask_coords: Option<MaskCoords>,
    },
    DocumentAttributeVideo {
        round_message: bool,
        supports_streaming: bool,
        nosound: bool,
        duration: f64,
        w: i32,
        h: i32,
        preload_prefix_size: Option<i32>,
        video_start_ts: Option<f64>,
        video_codec: Option<&'a str>,
    },
    DocumentAttributeAudio {
        voice: bool,
        duration: i32,
        title: Option<&'a str>,
        performer: Option<&'a str>,
        waveform: Option<&'a [u8]>,
    },
    DocumentAttributeFilename {
        file_name: &'a str,
    },
    DocumentAttributeHasStickers,
    DocumentAttributeCustomEmoji {
        free: bool,
        text_color: bool,
        alt: &'a str,
        stickerset: InputStickerSet<'a>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum WebPage<'a> {
    WebPageEmpty {
        id: i64,
        url: Option<&'a str>,
    },
    WebPagePending {
        id: i64,
        url: Option<&'a str>,
        date: i32,
    },
    WebPage {
        has_large_media: bool,
        video_cover_photo: bool,
        id: i64,
        url: &'a str,
        display_url: &'a str,
        hash: i32,
        r#type: Option<&'a str>,
        site_name: Option<&'a str>,
        title: Option<&'a str>,
        description: Option<&'a str>,
        photo: Option<Photo<'a>>,
        embed_url: Option<&'a str>,
        embed_type: Option<&'a str>,
        embed_width: Option<i32>,
        embed_height: Option<i32>,
        duration: Option<i32>,
        author: Option<&'a str>,
        document: Option<Document<'a>>,
        cached_page: Option<Page<'a>>,
        attributes: Option<Vec<WebPageAttribute<'a>>>,
    },
    WebPageNotModified {
        cached_page_views: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputStickerSet<'a> {
    InputStickerSetEmpty,
    InputStickerSetID { id: i64, access_hash: i64 },
    InputStickerSetShortName { short_name: &'a str },
    InputStickerSetAnimatedEmoji,
    InputStickerSetDice { emoticon: &'a str },
    InputStickerSetAnimatedEmojiAnimations,
    InputStickerSetPremiumGifts,
    InputStickerSetEmojiGenericAnimations,
    InputStickerSetEmojiDefaultStatuses,
    InputStickerSetEmojiDefaultTopicIcons,
    InputStickerSetEmojiChannelDefaultStatuses,
    InputStickerSetTonGifts,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct KeyboardButton<'a> {
    pub style: Option<KeyboardButtonStyle>,
    pub text: &'a str,
    pub r#type: ButtonType<'a>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct KeyboardButtonRow<'a> {
    pub buttons: Vec<KeyboardButton<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum ReplyMarkup<'a> {
    ReplyKeyboardHide {
        selective: bool,
    },
    ReplyKeyboardForceReply {
        single_use: bool,
        selective: bool,
        placeholder: Option<&'a str>,
    },
    ReplyKeyboardMarkup {
        resize: bool,
        single_use: bool,
        selective: bool,
        persistent: bool,
        force_reply: bool,
        rows: Vec<KeyboardButtonRow<'a>>,
        placeholder: Option<&'a str>,
    },
    ReplyInlineMarkup {
        force_reply: bool,
        rows: Vec<KeyboardInlineButtonRow<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessageEntity<'a> {
    MessageEntityUnknown {
        offset: i32,
        length: i32,
    },
    MessageEntityMention {
        offset: i32,
        length: i32,
    },
    MessageEntityHashtag {
        offset: i32,
        length: i32,
    },
    MessageEntityBotCommand {
        offset: i32,
        length: i32,
    },
    MessageEntityUrl {
        offset: i32,
        length: i32,
    },
    MessageEntityEmail {
        offset: i32,
        length: i32,
    },
    MessageEntityBold {
        offset: i32,
        length: i32,
    },
    MessageEntityItalic {
        offset: i32,
        length: i32,
    },
    MessageEntityCode {
        offset: i32,
        length: i32,
    },
    MessageEntityPre {
        offset: i32,
        length: i32,
        language: &'a str,
    },
    MessageEntityTextUrl {
        offset: i32,
        length: i32,
        url: &'a str,
    },
    MessageEntityMentionName {
        offset: i32,
        length: i32,
        user_id: i64,
    },
    InputMessageEntityMentionName {
        offset: i32,
        length: i32,
        user_id: InputUser,
    },
    MessageEntityPhone {
        offset: i32,
        length: i32,
    },
    MessageEntityCashtag {
        offset: i32,
        length: i32,
    },
    MessageEntityUnderline {
        offset: i32,
        length: i32,
    },
    MessageEntityStrike {
        offset: i32,
        length: i32,
    },
    MessageEntityBankCard {
        offset: i32,
        length: i32,
    },
    MessageEntitySpoiler {
        offset: i32,
        length: i32,
    },
    MessageEntityCustomEmoji {
        offset: i32,
        length: i32,
        document_id: i64,
    },
    MessageEntityBlockquote {
        collapsed: bool,
        offset: i32,
        length: i32,
    },
    MessageEntityFormattedDate {
        relative: bool,
        short_time: bool,
        long_time: bool,
        short_date: bool,
        long_date: bool,
        day_of_week: bool,
        offset: i32,
        length: i32,
        date: i32,
    },
    MessageEntityDiffInsert {
        offset: i32,
        length: i32,
    },
    MessageEntityDiffReplace {
        offset: i32,
        length: i32,
        old_text: &'a str,
    },
    MessageEntityDiffDelete {
        offset: i32,
        length: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputChannel {
    InputChannelEmpty,
    InputChannel {
        channel_id: i64,
        access_hash: i64,
    },
    InputChannelFromMessage {
        peer: InputPeer,
        msg_id: i32,
        channel_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageFwdHeader<'a> {
    pub imported: bool,
    pub saved_out: bool,
    pub from_id: Option<Peer>,
    pub from_name: Option<&'a str>,
    pub date: i32,
    pub channel_post: Option<i32>,
    pub post_author: Option<&'a str>,
    pub saved_from_peer: Option<Peer>,
    pub saved_from_msg_id: Option<i32>,
    pub saved_from_id: Option<Peer>,
    pub saved_from_name: Option<&'a str>,
    pub saved_date: Option<i32>,
    pub psa_type: Option<&'a str>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum DraftMessage<'a> {
    DraftMessageEmpty {
        date: Option<i32>,
    },
    DraftMessage {
        no_webpage: bool,
        invert_media: bool,
        reply_to: Option<InputReplyTo<'a>>,
        message: &'a str,
        entities: Option<Vec<MessageEntity<'a>>>,
        media: Option<InputMedia<'a>>,
        date: i32,
        effect: Option<i64>,
        suggested_post: Option<SuggestedPost>,
        rich_message: Option<RichMessage<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MaskCoords {
    pub n: i32,
    pub x: f64,
    pub y: f64,
    pub zoom: f64,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Game<'a> {
    pub id: i64,
    pub access_hash: i64,
    pub short_name: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    pub photo: Photo<'a>,
    pub document: Option<Document<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputGame<'a> {
    InputGameID {
        id: i64,
        access_hash: i64,
    },
    InputGameShortName {
        bot_id: InputUser,
        short_name: &'a str,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum RichText<'a> {
    TextEmpty,
    TextPlain {
        text: &'a str,
    },
    TextBold {
        text: Box<RichText<'a>>,
    },
    TextItalic {
        text: Box<RichText<'a>>,
    },
    TextUnderline {
        text: Box<RichText<'a>>,
    },
    TextStrike {
        text: Box<RichText<'a>>,
    },
    TextFixed {
        text: Box<RichText<'a>>,
    },
    TextUrl {
        text: Box<RichText<'a>>,
        url: &'a str,
        webpage_id: i64,
    },
    TextEmail {
        text: Box<RichText<'a>>,
        email: &'a str,
    },
    TextConcat {
        texts: Vec<RichText<'a>>,
    },
    TextSubscript {
        text: Box<RichText<'a>>,
    },
    TextSuperscript {
        text: Box<RichText<'a>>,
    },
    TextMarked {
        text: Box<RichText<'a>>,
    },
    TextPhone {
        text: Box<RichText<'a>>,
        phone: &'a str,
    },
    TextImage {
        document_id: i64,
        w: i32,
        h: i32,
    },
    TextAnchor {
        text: Box<RichText<'a>>,
        name: &'a str,
    },
    TextMath {
        source: &'a str,
    },
    TextCustomEmoji {
        document_id: i64,
        alt: &'a str,
    },
    TextSpoiler {
        text: Box<RichText<'a>>,
    },
    TextMention {
        text: Box<RichText<'a>>,
    },
    TextHashtag {
        text: Box<RichText<'a>>,
    },
    TextBotCommand {
        text: Box<RichText<'a>>,
    },
    TextCashtag {
        text: Box<RichText<'a>>,
    },
    TextAutoUrl {
        text: Box<RichText<'a>>,
    },
    TextAutoEmail {
        text: Box<RichText<'a>>,
    },
    TextAutoPhone {
        text: Box<RichText<'a>>,
    },
    TextBankCard {
        text: Box<RichText<'a>>,
    },
    TextMentionName {
        text: Box<RichText<'a>>,
        user_id: i64,
    },
    TextDate {
        relative: bool,
        short_time: bool,
        long_time: bool,
        short_date: bool,
        long_date: bool,
        day_of_week: bool,
        text: Box<RichText<'a>>,
        date: i32,
    },
    TextDiff {
        text: Box<RichText<'a>>,
        old_text: Box<RichText<'a>>,
    },
    TextButton {
        text: Box<RichText<'a>>,
        r#type: InlineButtonType<'a>,
        style: Option<RichButtonStyle>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PageBlock<'a> {
    PageBlockUnsupported,
    PageBlockTitle {
        text: RichText<'a>,
    },
    PageBlockSubtitle {
        text: RichText<'a>,
    },
    PageBlockAuthorDate {
        author: RichText<'a>,
        published_date: i32,
    },
    PageBlockHeader {
        text: RichText<'a>,
    },
    PageBlockSubheader {
        text: RichText<'a>,
    },
    PageBlockParagraph {
        text: RichText<'a>,
    },
    PageBlockPreformatted {
        text: RichText<'a>,
        language: &'a str,
    },
    PageBlockFooter {
        text: RichText<'a>,
    },
    PageBlockDivider,
    PageBlockAnchor {
        name: &'a str,
    },
    PageBlockList {
        items: Vec<PageListItem<'a>>,
    },
    PageBlockBlockquote {
        collapsed: bool,
        text: RichText<'a>,
        caption: RichText<'a>,
    },
    PageBlockPullquote {
        text: RichText<'a>,
        caption: RichText<'a>,
    },
    PageBlockPhoto {
        spoiler: bool,
        photo_id: i64,
        caption: PageCaption<'a>,
        url: Option<&'a str>,
        webpage_id: Option<i64>,
    },
    PageBlockVideo {
        autoplay: bool,
        r#loop: bool,
        spoiler: bool,
        video_id: i64,
        caption: PageCaption<'a>,
    },
    PageBlockCover {
        cover: Box<PageBlock<'a>>,
    },
    PageBlockEmbed {
        full_width: bool,
        allow_scrolling: bool,
        url: Option<&'a str>,
        html: Option<&'a str>,
        poster_photo_id: Option<i64>,
        w: Option<i32>,
        h: Option<i32>,
        caption: PageCaption<'a>,
    },
    PageBlockEmbedPost {
        url: &'a str,
        webpage_id: i64,
        author_photo_id: i64,
        author: &'a str,
        date: i32,
        blocks: Vec<PageBlock<'a>>,
        caption: PageCaption<'a>,
    },
    PageBlockCollage {
        items: Vec<PageBlock<'a>>,
        caption: PageCaption<'a>,
    },
    PageBlockSlideshow {
        items: Vec<PageBlock<'a>>,
        caption: PageCaption<'a>,
    },
    PageBlockChannel {
        channel: Chat<'a>,
    },
    PageBlockAudio {
        audio_id: i64,
        caption: PageCaption<'a>,
    },
    PageBlockKicker {
        text: RichText<'a>,
    },
    PageBlockTable {
        bordered: bool,
        striped: bool,
        compact: bool,
        title: RichText<'a>,
        rows: Vec<PageTableRow<'a>>,
    },
    PageBlockOrderedList {
        reversed: bool,
        items: Vec<PageListOrderedItem<'a>>,
        start: Option<i32>,
        r#type: Option<&'a str>,
    },
    PageBlockDetails {
        open: bool,
        blocks: Vec<PageBlock<'a>>,
        title: RichText<'a>,
    },
    PageBlockRelatedArticles {
        title: RichText<'a>,
        articles: Vec<PageRelatedArticle<'a>>,
    },
    PageBlockMap {
        geo: GeoPoint,
        zoom: i32,
        w: i32,
        h: i32,
        caption: PageCaption<'a>,
    },
    PageBlockHeading1 {
        text: RichText<'a>,
    },
    PageBlockHeading2 {
        text: RichText<'a>,
    },
    PageBlockHeading3 {
        text: RichText<'a>,
    },
    PageBlockHeading4 {
        text: RichText<'a>,
    },
    PageBlockHeading5 {
        text: RichText<'a>,
    },
    PageBlockHeading6 {
        text: RichText<'a>,
    },
    PageBlockMath {
        source: &'a str,
    },
    PageBlockThinking {
        text: RichText<'a>,
    },
    InputPageBlockMap {
        geo: InputGeoPoint,
        zoom: i32,
        w: i32,
        h: i32,
        caption: PageCaption<'a>,
    },
    PageBlockBlockquoteBlocks {
        blocks: Vec<PageBlock<'a>>,
        caption: RichText<'a>,
    },
    PageBlockButtonRow {
        align_left: bool,
        align_center: bool,
        align_right: bool,
        buttons: Vec<PageButton<'a>>,
    },
    PageBlockDocument {
        document_id: i64,
        caption: PageCaption<'a>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PhoneCallDiscardReason<'a> {
    PhoneCallDiscardReasonMissed,
    PhoneCallDiscardReasonDisconnect,
    PhoneCallDiscardReasonHangup,
    PhoneCallDiscardReasonBusy,
    PhoneCallDiscardReasonMigrateConferenceCall { slug: &'a str },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct DataJSON<'a> {
    pub data: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct LabeledPrice<'a> {
    pub label: &'a str,
    pub amount: i64,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Invoice<'a> {
    pub test: bool,
    pub name_requested: bool,
    pub phone_requested: bool,
    pub email_requested: bool,
    pub shipping_address_requested: bool,
    pub flexible: bool,
    pub phone_to_provider: bool,
    pub email_to_provider: bool,
    pub recurring: bool,
    pub currency: &'a str,
    pub prices: Vec<LabeledPrice<'a>>,
    pub max_tip_amount: Option<i64>,
    pub suggested_tip_amounts: Option<Vec<i64>>,
    pub terms_url: Option<&'a str>,
    pub subscription_period: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PaymentCharge<'a> {
    pub id: &'a str,
    pub provider_charge_id: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PostAddress<'a> {
    pub street_line1: &'a str,
    pub street_line2: &'a str,
    pub city: &'a str,
    pub state: &'a str,
    pub country_iso2: &'a str,
    pub post_code: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PaymentRequestedInfo<'a> {
    pub name: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub email: Option<&'a str>,
    pub shipping_address: Option<PostAddress<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum WebDocument<'a> {
    WebDocument {
        url: &'a str,
        access_hash: i64,
        size: i32,
        mime_type: &'a str,
        attributes: Vec<DocumentAttribute<'a>>,
    },
    WebDocumentNoProxy {
        url: &'a str,
        size: i32,
        mime_type: &'a str,
        attributes: Vec<DocumentAttribute<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct InputWebDocument<'a> {
    pub url: &'a str,
    pub size: i32,
    pub mime_type: &'a str,
    pub attributes: Vec<DocumentAttribute<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum SecureFile<'a> {
    SecureFileEmpty,
    SecureFile {
        id: i64,
        access_hash: i64,
        size: i64,
        dc_id: i32,
        date: i32,
        file_hash: &'a [u8],
        secret: &'a [u8],
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct SecureData<'a> {
    pub data: &'a [u8],
    pub data_hash: &'a [u8],
    pub secret: &'a [u8],
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum SecurePlainData<'a> {
    SecurePlainPhone { phone: &'a str },
    SecurePlainEmail { email: &'a str },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum SecureValueType {
    SecureValueTypePersonalDetails,
    SecureValueTypePassport,
    SecureValueTypeDriverLicense,
    SecureValueTypeIdentityCard,
    SecureValueTypeInternalPassport,
    SecureValueTypeAddress,
    SecureValueTypeUtilityBill,
    SecureValueTypeBankStatement,
    SecureValueTypeRentalAgreement,
    SecureValueTypePassportRegistration,
    SecureValueTypeTemporaryRegistration,
    SecureValueTypePhone,
    SecureValueTypeEmail,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct SecureValue<'a> {
    pub r#type: SecureValueType,
    pub data: Option<SecureData<'a>>,
    pub front_side: Option<SecureFile<'a>>,
    pub reverse_side: Option<SecureFile<'a>>,
    pub selfie: Option<SecureFile<'a>>,
    pub translation: Option<Vec<SecureFile<'a>>>,
    pub files: Option<Vec<SecureFile<'a>>>,
    pub plain_data: Option<SecurePlainData<'a>>,
    pub hash: &'a [u8],
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct SecureCredentialsEncrypted<'a> {
    pub data: &'a [u8],
    pub hash: &'a [u8],
    pub secret: &'a [u8],
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PageTableCell<'a> {
    pub header: bool,
    pub align_center: bool,
    pub align_right: bool,
    pub valign_middle: bool,
    pub valign_bottom: bool,
    pub text: Option<RichText<'a>>,
    pub colspan: Option<i32>,
    pub rowspan: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PageTableRow<'a> {
    pub cells: Vec<PageTableCell<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PageCaption<'a> {
    pub text: RichText<'a>,
    pub credit: RichText<'a>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PageListItem<'a> {
    PageListItemText {
        checkbox: bool,
        checked: bool,
        text: RichText<'a>,
    },
    PageListItemBlocks {
        checkbox: bool,
        checked: bool,
        blocks: Vec<PageBlock<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PageListOrderedItem<'a> {
    PageListOrderedItemText {
        checkbox: bool,
        checked: bool,
        num: Option<&'a str>,
        text: RichText<'a>,
        value: Option<i32>,
        r#type: Option<&'a str>,
    },
    PageListOrderedItemBlocks {
        checkbox: bool,
        checked: bool,
        num: Option<&'a str>,
        blocks: Vec<PageBlock<'a>>,
        value: Option<i32>,
        r#type: Option<&'a str>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PageRelatedArticle<'a> {
    pub url: &'a str,
    pub webpage_id: i64,
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    pub photo_id: Option<i64>,
    pub author: Option<&'a str>,
    pub published_date: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Page<'a> {
    pub part: bool,
    pub rtl: bool,
    pub v2: bool,
    pub url: &'a str,
    pub blocks: Vec<PageBlock<'a>>,
    pub photos: Vec<Photo<'a>>,
    pub documents: Vec<Document<'a>>,
    pub views: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PollAnswer<'a> {
    PollAnswer {
        text: TextWithEntities<'a>,
        option: &'a [u8],
        media: Option<MessageMedia<'a>>,
        added_by: Option<Peer>,
        date: Option<i32>,
    },
    InputPollAnswer {
        text: TextWithEntities<'a>,
        media: Option<InputMedia<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Poll<'a> {
    pub id: i64,
    #[tl(flags)]
    pub flags: u32,
    pub closed: bool,
    pub public_voters: bool,
    pub multiple_choice: bool,
    pub quiz: bool,
    pub open_answers: bool,
    pub revoting_disabled: bool,
    pub shuffle_answers: bool,
    pub hide_results_until_close: bool,
    pub creator: bool,
    pub subscribers_only: bool,
    pub question: TextWithEntities<'a>,
    pub answers: Vec<PollAnswer<'a>>,
    pub close_period: Option<i32>,
    pub close_date: Option<i32>,
    pub countries_iso2: Option<Vec<&'a str>>,
    pub hash: i64,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PollAnswerVoters<'a> {
    pub chosen: bool,
    pub correct: bool,
    pub option: &'a [u8],
    pub voters: Option<i32>,
    pub recent_voters: Option<Vec<Peer>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PollResults<'a> {
    pub min: bool,
    pub has_unread_votes: bool,
    pub can_view_stats: bool,
    pub results: Option<Vec<PollAnswerVoters<'a>>>,
    pub total_voters: Option<i32>,
    pub recent_voters: Option<Vec<Peer>>,
    pub solution: Option<&'a str>,
    pub solution_entities: Option<Vec<MessageEntity<'a>>>,
    pub solution_media: Option<Box<MessageMedia<'a>>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ChatAdminRights {
    pub change_info: bool,
    pub post_messages: bool,
    pub edit_messages: bool,
    pub delete_messages: bool,
    pub ban_users: bool,
    pub invite_users: bool,
    pub pin_messages: bool,
    pub add_admins: bool,
    pub anonymous: bool,
    pub manage_call: bool,
    pub other: bool,
    pub manage_topics: bool,
    pub post_stories: bool,
    pub edit_stories: bool,
    pub delete_stories: bool,
    pub manage_direct_messages: bool,
    pub manage_ranks: bool,
    pub manage_linked_peers: bool,
    pub manage_welcome_messages: bool,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ChatBannedRights {
    pub view_messages: bool,
    pub send_messages: bool,
    pub send_media: bool,
    pub send_stickers: bool,
    pub send_gifs: bool,
    pub send_games: bool,
    pub send_inline: bool,
    pub embed_links: bool,
    pub send_polls: bool,
    pub change_info: bool,
    pub invite_users: bool,
    pub pin_messages: bool,
    pub manage_topics: bool,
    pub send_photos: bool,
    pub send_videos: bool,
    pub send_roundvideos: bool,
    pub send_audios: bool,
    pub send_voices: bool,
    pub send_docs: bool,
    pub send_plain: bool,
    pub edit_rank: bool,
    pub send_reactions: bool,
    pub manage_linked_peers: bool,
    pub until_date: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct WallPaperSettings<'a> {
    pub blur: bool,
    pub motion: bool,
    pub background_color: Option<i32>,
    pub second_background_color: Option<i32>,
    pub third_background_color: Option<i32>,
    pub fourth_background_color: Option<i32>,
    pub intensity: Option<i32>,
    pub rotation: Option<i32>,
    pub emoticon: Option<&'a str>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Folder<'a> {
    pub autofill_new_broadcasts: bool,
    pub autofill_public_groups: bool,
    pub autofill_new_correspondents: bool,
    pub id: i32,
    pub title: &'a str,
    pub photo: Option<ChatPhoto<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct RestrictionReason<'a> {
    pub platform: &'a str,
    pub reason: &'a str,
    pub text: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum BaseTheme {
    BaseThemeClassic,
    BaseThemeDay,
    BaseThemeNight,
    BaseThemeTinted,
    BaseThemeArctic,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ThemeSettings<'a> {
    pub message_colors_animated: bool,
    pub base_theme: BaseTheme,
    pub accent_color: i32,
    pub outbox_accent_color: Option<i32>,
    pub message_colors: Option<Vec<i32>>,
    pub wallpaper: Option<WallPaper<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum WebPageAttribute<'a> {
    WebPageAttributeTheme {
        documents: Option<Vec<Document<'a>>>,
        settings: Option<ThemeSettings<'a>>,
    },
    WebPageAttributeStory {
        peer: Peer,
        id: i32,
        story: Option<StoryItem<'a>>,
    },
    WebPageAttributeStickerSet {
        emojis: bool,
        text_color: bool,
        stickers: Vec<Document<'a>>,
    },
    WebPageAttributeUniqueStarGift {
        gift: StarGift<'a>,
    },
    WebPageAttributeStarGiftCollection {
        icons: Vec<Document<'a>>,
    },
    WebPageAttributeStarGiftAuction {
        gift: StarGift<'a>,
        end_date: i32,
    },
    WebPageAttributeAiComposeTone {
        emoji_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum VideoSize<'a> {
    VideoSize {
        r#type: &'a str,
        w: i32,
        h: i32,
        size: i32,
        video_start_ts: Option<f64>,
    },
    VideoSizeEmojiMarkup {
        emoji_id: i64,
        background_colors: Vec<i32>,
    },
    VideoSizeStickerMarkup {
        stickerset: InputStickerSet<'a>,
        sticker_id: i64,
        background_colors: Vec<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessageReplyHeader<'a> {
    MessageReplyHeader {
        reply_to_scheduled: bool,
        forum_topic: bool,
        quote: bool,
        reply_to_ephemeral: bool,
        reply_to_msg_id: Option<i32>,
        reply_to_peer_id: Option<Peer>,
        reply_from: Option<MessageFwdHeader<'a>>,
        reply_media: Option<MessageMedia<'a>>,
        reply_to_top_id: Option<i32>,
        quote_text: Option<&'a str>,
        quote_entities: Option<Vec<MessageEntity<'a>>>,
        quote_offset: Option<i32>,
        todo_item_id: Option<i32>,
        poll_option: Option<&'a [u8]>,
    },
    MessageReplyStoryHeader {
        peer: Peer,
        story_id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageReplies {
    pub comments: bool,
    pub replies: i32,
    pub replies_pts: i32,
    pub recent_repliers: Option<Vec<Peer>>,
    pub channel_id: Option<i64>,
    pub max_id: Option<i32>,
    pub read_max_id: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputGroupCall<'a> {
    InputGroupCall { id: i64, access_hash: i64 },
    InputGroupCallSlug { slug: &'a str },
    InputGroupCallInviteMessage { msg_id: i32 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InlineQueryPeerType {
    InlineQueryPeerTypeSameBotPM,
    InlineQueryPeerTypePM,
    InlineQueryPeerTypeChat,
    InlineQueryPeerTypeMegagroup,
    InlineQueryPeerTypeBroadcast,
    InlineQueryPeerTypeBotPM,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum ChatTheme<'a> {
    ChatTheme {
        emoticon: &'a str,
    },
    ChatThemeUniqueGift {
        gift: StarGift<'a>,
        theme_settings: Vec<ThemeSettings<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct ReactionCount<'a> {
    pub chosen_order: Option<i32>,
    pub reaction: Reaction<'a>,
    pub count: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageReactions<'a> {
    pub min: bool,
    pub can_see_list: bool,
    pub reactions_as_tags: bool,
    pub results: Vec<ReactionCount<'a>>,
    pub recent_reactions: Option<Vec<MessagePeerReaction<'a>>>,
    pub top_reactors: Option<Vec<MessageReactor>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessagePeerReaction<'a> {
    pub big: bool,
    pub unread: bool,
    pub my: bool,
    pub peer_id: Peer,
    pub date: i32,
    pub reaction: Reaction<'a>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum NotificationSound<'a> {
    NotificationSoundDefault,
    NotificationSoundNone,
    NotificationSoundLocal { title: &'a str, data: &'a str },
    NotificationSoundRingtone { id: i64 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum EmojiStatus<'a> {
    EmojiStatusEmpty,
    EmojiStatus {
        document_id: i64,
        until: Option<i32>,
    },
    EmojiStatusCollectible {
        collectible_id: i64,
        document_id: i64,
        title: &'a str,
        slug: &'a str,
        pattern_document_id: i64,
        center_color: i32,
        edge_color: i32,
        pattern_color: i32,
        text_color: i32,
        until: Option<i32>,
    },
    InputEmojiStatusCollectible {
        collectible_id: i64,
        until: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum Reaction<'a> {
    ReactionEmpty,
    ReactionEmoji { emoticon: &'a str },
    ReactionCustomEmoji { document_id: i64 },
    ReactionPaid,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MessageExtendedMedia<'a> {
    MessageExtendedMediaPreview {
        w: Option<i32>,
        h: Option<i32>,
        thumb: Option<PhotoSize<'a>>,
        video_duration: Option<i32>,
    },
    MessageExtendedMedia {
        media: Box<MessageMedia<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Username<'a> {
    pub editable: bool,
    pub active: bool,
    pub username: &'a str,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum RequestPeerType<'a> {
    RequestPeerTypeUser {
        bot: Option<bool>,
        premium: Option<bool>,
    },
    RequestPeerTypeChat {
        creator: bool,
        bot_participant: bool,
        has_username: Option<bool>,
        forum: Option<bool>,
        user_admin_rights: Option<ChatAdminRights>,
        bot_admin_rights: Option<ChatAdminRights>,
    },
    RequestPeerTypeBroadcast {
        creator: bool,
        has_username: Option<bool>,
        user_admin_rights: Option<ChatAdminRights>,
        bot_admin_rights: Option<ChatAdminRights>,
    },
    RequestPeerTypeCreateBot {
        bot_managed: bool,
        suggested_name: Option<&'a str>,
        suggested_username: Option<&'a str>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct TextWithEntities<'a> {
    pub text: &'a str,
    pub entities: Vec<MessageEntity<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum BotApp<'a> {
    BotAppNotModified,
    BotApp {
        id: i64,
        access_hash: i64,
        short_name: &'a str,
        title: &'a str,
        description: &'a str,
        photo: Photo<'a>,
        document: Option<Document<'a>>,
        hash: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct StoryViews<'a> {
    pub has_viewers: bool,
    pub views_count: i32,
    pub forwards_count: Option<i32>,
    pub reactions: Option<Vec<ReactionCount<'a>>>,
    pub reactions_count: Option<i32>,
    pub recent_viewers: Option<Vec<i64>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum StoryItem<'a> {
    StoryItemDeleted {
        id: i32,
    },
    StoryItemSkipped {
        close_friends: bool,
        live: bool,
        id: i32,
        date: i32,
        expire_date: i32,
    },
    StoryItem {
        pinned: bool,
        public: bool,
        close_friends: bool,
        min: bool,
        noforwards: bool,
        edited: bool,
        contacts: bool,
        selected_contacts: bool,
        out: bool,
        id: i32,
        date: i32,
        from_id: Option<Peer>,
        fwd_from: Option<StoryFwdHeader<'a>>,
        expire_date: i32,
        caption: Option<&'a str>,
        entities: Option<Vec<MessageEntity<'a>>>,
        media: Box<MessageMedia<'a>>,
        media_areas: Option<Vec<MediaArea<'a>>>,
        privacy: Option<Vec<PrivacyRule>>,
        views: Option<StoryViews<'a>>,
        sent_reaction: Option<Reaction<'a>>,
        albums: Option<Vec<i32>>,
        music: Option<Document<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InputReplyTo<'a> {
    InputReplyToMessage {
        reply_to_msg_id: i32,
        top_msg_id: Option<i32>,
        reply_to_peer_id: Option<InputPeer>,
        quote_text: Option<&'a str>,
        quote_entities: Option<Vec<MessageEntity<'a>>>,
        quote_offset: Option<i32>,
        monoforum_peer_id: Option<InputPeer>,
        todo_item_id: Option<i32>,
        poll_option: Option<&'a [u8]>,
    },
    InputReplyToStory {
        peer: InputPeer,
        story_id: i32,
    },
    InputReplyToMonoForum {
        monoforum_peer_id: InputPeer,
    },
    InputReplyToEphemeralMessage {
        id: i32,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MediaAreaCoordinates {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
    pub rotation: f64,
    pub radius: Option<f64>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum MediaArea<'a> {
    MediaAreaVenue {
        coordinates: MediaAreaCoordinates,
        geo: GeoPoint,
        title: &'a str,
        address: &'a str,
        provider: &'a str,
        venue_id: &'a str,
        venue_type: &'a str,
    },
    InputMediaAreaVenue {
        coordinates: MediaAreaCoordinates,
        query_id: i64,
        result_id: &'a str,
    },
    MediaAreaGeoPoint {
        coordinates: MediaAreaCoordinates,
        geo: GeoPoint,
        address: Option<GeoPointAddress<'a>>,
    },
    MediaAreaSuggestedReaction {
        dark: bool,
        flipped: bool,
        coordinates: MediaAreaCoordinates,
        reaction: Reaction<'a>,
    },
    MediaAreaChannelPost {
        coordinates: MediaAreaCoordinates,
        channel_id: i64,
        msg_id: i32,
    },
    InputMediaAreaChannelPost {
        coordinates: MediaAreaCoordinates,
        channel: InputChannel,
        msg_id: i32,
    },
    MediaAreaUrl {
        coordinates: MediaAreaCoordinates,
        url: &'a str,
    },
    MediaAreaWeather {
        coordinates: MediaAreaCoordinates,
        emoji: &'a str,
        temperature_c: f64,
        color: i32,
    },
    MediaAreaStarGift {
        coordinates: MediaAreaCoordinates,
        slug: &'a str,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct StoryFwdHeader<'a> {
    pub modified: bool,
    pub from: Option<Peer>,
    pub from_name: Option<&'a str>,
    pub story_id: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum PeerColor {
    PeerColor {
        color: Option<i32>,
        background_emoji_id: Option<i64>,
    },
    PeerColorCollectible {
        collectible_id: i64,
        gift_emoji_id: i64,
        background_emoji_id: i64,
        accent_color: i32,
        colors: Vec<i32>,
        dark_accent_color: Option<i32>,
        dark_colors: Option<Vec<i32>>,
    },
    InputPeerColorCollectible {
        collectible_id: i64,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct Birthday {
    pub day: i32,
    pub month: i32,
    pub year: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum RequestedPeer<'a> {
    RequestedPeerUser {
        user_id: i64,
        first_name: Option<&'a str>,
        last_name: Option<&'a str>,
        username: Option<&'a str>,
        photo: Option<Photo<'a>>,
    },
    RequestedPeerChat {
        chat_id: i64,
        title: Option<&'a str>,
        photo: Option<Photo<'a>>,
    },
    RequestedPeerChannel {
        channel_id: i64,
        title: Option<&'a str>,
        username: Option<&'a str>,
        photo: Option<Photo<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct FactCheck<'a> {
    pub need_check: bool,
    pub country: Option<&'a str>,
    pub text: Option<TextWithEntities<'a>>,
    pub hash: i64,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct GeoPointAddress<'a> {
    pub country_iso2: &'a str,
    pub state: Option<&'a str>,
    pub city: Option<&'a str>,
    pub street: Option<&'a str>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessageReactor {
    pub top: bool,
    pub my: bool,
    pub anonymous: bool,
    pub peer_id: Option<Peer>,
    pub count: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum StarGift<'a> {
    StarGift {
        limited: bool,
        sold_out: bool,
        birthday: bool,
        require_premium: bool,
        limited_per_user: bool,
        peer_color_available: bool,
        auction: bool,
        id: i64,
        sticker: Document<'a>,
        stars: i64,
        availability_remains: Option<i32>,
        availability_total: Option<i32>,
        availability_resale: Option<i64>,
        convert_stars: i64,
        first_sale_date: Option<i32>,
        last_sale_date: Option<i32>,
        upgrade_stars: Option<i64>,
        resell_min_stars: Option<i64>,
        title: Option<&'a str>,
        released_by: Option<Peer>,
        per_user_total: Option<i32>,
        per_user_remains: Option<i32>,
        locked_until_date: Option<i32>,
        auction_slug: Option<&'a str>,
        gifts_per_round: Option<i32>,
        auction_start_date: Option<i32>,
        upgrade_variants: Option<i32>,
        background: Option<StarGiftBackground>,
    },
    StarGiftUnique {
        require_premium: bool,
        resale_ton_only: bool,
        theme_available: bool,
        burned: bool,
        crafted: bool,
        id: i64,
        gift_id: i64,
        title: &'a str,
        slug: &'a str,
        num: i32,
        owner_id: Option<Peer>,
        owner_name: Option<&'a str>,
        owner_address: Option<&'a str>,
        attributes: Vec<StarGiftAttribute<'a>>,
        availability_issued: i32,
        availability_total: i32,
        gift_address: Option<&'a str>,
        resell_amount: Option<Vec<StarsAmount>>,
        released_by: Option<Peer>,
        value_amount: Option<i64>,
        value_currency: Option<&'a str>,
        value_usd_amount: Option<i64>,
        theme_peer: Option<Peer>,
        peer_color: Option<PeerColor>,
        host_id: Option<Peer>,
        offer_min_stars: Option<i32>,
        craft_chance_permille: Option<i32>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum StarsAmount {
    StarsAmount { amount: i64, nanos: i32 },
    StarsTonAmount { amount: i64 },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum StarGiftAttribute<'a> {
    StarGiftAttributeModel {
        crafted: bool,
        name: &'a str,
        document: Document<'a>,
        rarity: StarGiftAttributeRarity,
    },
    StarGiftAttributePattern {
        name: &'a str,
        document: Document<'a>,
        rarity: StarGiftAttributeRarity,
    },
    StarGiftAttributeBackdrop {
        name: &'a str,
        backdrop_id: i32,
        center_color: i32,
        edge_color: i32,
        pattern_color: i32,
        text_color: i32,
        rarity: StarGiftAttributeRarity,
    },
    StarGiftAttributeOriginalDetails {
        sender_id: Option<Peer>,
        recipient_id: Peer,
        date: i32,
        message: Option<TextWithEntities<'a>>,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct TodoItem<'a> {
    pub id: i32,
    pub title: TextWithEntities<'a>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct TodoList<'a> {
    pub others_can_append: bool,
    pub others_can_complete: bool,
    pub title: TextWithEntities<'a>,
    pub list: Vec<TodoItem<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct TodoCompletion {
    pub id: i32,
    pub completed_by: Peer,
    pub date: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct SuggestedPost {
    pub accepted: bool,
    pub rejected: bool,
    pub price: Option<StarsAmount>,
    pub schedule_date: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct RecentStory {
    pub live: bool,
    pub max_id: Option<i32>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct StarGiftBackground {
    pub center_color: i32,
    pub edge_color: i32,
    pub text_color: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct MessagesEmojiGameOutcome<'a> {
    pub seed: &'a [u8],
    pub stake_ton_amount: i64,
    pub ton_amount: i64,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum StarGiftAttributeRarity {
    StarGiftAttributeRarity { permille: i32 },
    StarGiftAttributeRarityUncommon,
    StarGiftAttributeRarityRare,
    StarGiftAttributeRarityEpic,
    StarGiftAttributeRarityLegendary,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct KeyboardButtonStyle {
    pub bg_primary: bool,
    pub bg_danger: bool,
    pub bg_success: bool,
    pub icon: Option<i64>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct RichMessage<'a> {
    pub rtl: bool,
    pub part: bool,
    pub blocks: Vec<PageBlock<'a>>,
    pub photos: Vec<Photo<'a>>,
    pub documents: Vec<Document<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum ButtonType<'a> {
    ButtonTypeDefault,
    ButtonTypeRequestPhone,
    ButtonTypeRequestGeoLocation,
    ButtonTypeRequestPoll {
        quiz: Option<bool>,
    },
    ButtonTypeRequestPeer {
        button_id: i32,
        peer_type: RequestPeerType<'a>,
        max_quantity: i32,
    },
    InputButtonTypeRequestPeer {
        name_requested: bool,
        username_requested: bool,
        photo_requested: bool,
        button_id: i32,
        peer_type: RequestPeerType<'a>,
        max_quantity: i32,
    },
    ButtonTypeSimpleWebView {
        url: &'a str,
    },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub enum InlineButtonType<'a> {
    InlineButtonTypeUrl {
        url: &'a str,
    },
    InlineButtonTypeUrlAuth {
        fwd_text: Option<&'a str>,
        url: &'a str,
        button_id: i32,
    },
    InputInlineButtonTypeUrlAuth {
        request_write_access: bool,
        fwd_text: Option<&'a str>,
        url: &'a str,
        bot: Option<InputUser>,
    },
    InlineButtonTypeWebView {
        url: &'a str,
    },
    InlineButtonTypeCallback {
        requires_password: bool,
        data: &'a [u8],
    },
    InlineButtonTypeGame,
    InlineButtonTypeBuy,
    InlineButtonTypeSwitchInline {
        same_peer: bool,
        query: &'a str,
        peer_types: Option<Vec<InlineQueryPeerType>>,
    },
    InlineButtonTypeUserProfile {
        user_id: i64,
    },
    InputInlineButtonTypeUserProfile {
        user_id: InputUser,
    },
    InlineButtonTypeCopy {
        copy_text: &'a str,
    },
    InlineButtonTypeDisabled,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct KeyboardInlineButton<'a> {
    pub style: Option<KeyboardButtonStyle>,
    pub text: &'a str,
    pub r#type: InlineButtonType<'a>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct KeyboardInlineButtonRow<'a> {
    pub buttons: Vec<KeyboardInlineButton<'a>>,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct RichButtonStyle {
    pub bg_primary: bool,
    pub bg_danger: bool,
    pub bg_success: bool,
    pub link: bool,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema_file = "../schema/telegram_api_layer229.tl")]
pub struct PageButton<'a> {
    pub text: RichText<'a>,
    pub r#type: InlineButtonType<'a>,
    pub style: Option<RichButtonStyle>,
}
