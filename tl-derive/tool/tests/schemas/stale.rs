// Written by tl-schema.

use tl_runtime::TlObject;

pub struct Old;
