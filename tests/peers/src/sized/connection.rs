//! W1, written.

use super::output::{Output, Write, text_len};
use crate::{
    by_hand::id,
    messages::{GetConfig, InitConnection, InputClientProxy, InvokeWithLayer},
};

impl<X: Write> Write for InvokeWithLayer<X> {
    fn len(&self) -> usize {
        8 + self.query.len()
    }

    fn write(&self, out: &mut Output<'_>) {
        out.numbers([id::INVOKE_WITH_LAYER, self.layer as u32]);
        self.query.write(out);
    }
}

impl<S: AsRef<str>, X: Write> Write for InitConnection<S, X> {
    fn len(&self) -> usize {
        let strings = [
            &self.device_model,
            &self.system_version,
            &self.app_version,
            &self.system_lang_code,
            &self.lang_pack,
            &self.lang_code,
        ];
        12 + strings.into_iter().map(text_len).sum::<usize>()
            + self.proxy.as_ref().map_or(0, Write::len)
            + self.params.as_ref().map_or(0, Write::len)
            + self.query.len()
    }

    fn write(&self, out: &mut Output<'_>) {
        let flags = u32::from(self.proxy.is_some()) | u32::from(self.params.is_some()) << 1;
        out.numbers([id::INIT_CONNECTION, flags, self.api_id as u32]);
        out.text(&self.device_model);
        out.text(&self.system_version);
        out.text(&self.app_version);
        out.text(&self.system_lang_code);
        out.text(&self.lang_pack);
        out.text(&self.lang_code);
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
    fn len(&self) -> usize {
        8 + text_len(&self.address)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::INPUT_CLIENT_PROXY);
        out.text(&self.address);
        out.int(self.port);
    }
}

impl Write for GetConfig {
    fn len(&self) -> usize {
        4
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::GET_CONFIG);
    }
}
