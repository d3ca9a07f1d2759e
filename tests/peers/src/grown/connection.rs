//! W1, written.

use super::output::{Write, int, number, text};
use crate::{
    by_hand::id,
    messages::{GetConfig, InitConnection, InputClientProxy, InvokeWithLayer},
};

impl<X: Write> Write for InvokeWithLayer<X> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::INVOKE_WITH_LAYER, out);
        int(self.layer, out);
        self.query.write(out);
    }
}

impl<S: AsRef<str>, X: Write> Write for InitConnection<S, X> {
    fn write(&self, out: &mut Vec<u8>) {
        let flags = u32::from(self.proxy.is_some()) | u32::from(self.params.is_some()) << 1;
        number(id::INIT_CONNECTION, out);
        number(flags, out);
        int(self.api_id, out);
        text(&self.device_model, out);
        text(&self.system_version, out);
        text(&self.app_version, out);
        text(&self.system_lang_code, out);
        text(&self.lang_pack, out);
        text(&self.lang_code, out);
        if let Some(proxy) = &self.proxy {
            proxy.write(out);
        }
        if let Some(params) = &self.params {
            params.write(out);
        }
        self.query.write(out);
    }
}

impl<S: AsRef<str>> Write for InputClientProxy<S> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::INPUT_CLIENT_PROXY, out);
        text(&self.address, out);
        int(self.port, out);
    }
}

impl Write for GetConfig {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::GET_CONFIG, out);
    }
}
