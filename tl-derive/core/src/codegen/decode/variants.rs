//! Code that reads an enum: it reads the constructor number, and matches on it to find the variant.
//!
//! Most variants are read by functions of their own (see [`Apart`]).

use super::{
    Consts, Context,
    apart::{Also, Apart},
    fields::Head,
    known_ends::known_ends,
    min_len::MinLen,
};
use crate::{
    codegen::{
        code::{Code, code, each, joined},
        ends::Place,
        has_one_constructor,
        lists::parts_to_read,
        names::{Named, Owner, type_name},
        object::{may_repeat_numbers, transparent_number},
        parameters::end,
        tokens::{Generic, Number},
        unions,
    },
    model::{Constructor, Position, Variant, VariantKind},
};

impl Context<'_> {
    pub(super) fn of_enum(&self, variants: &[Variant], items: &mut Code) {
        let end = &end(self.model);
        let place = Place::End(end);
        let mut apart = Apart::new(self, place);
        let known_ends = known_ends(self.model);
        let by_number = self.by_number(variants, place, &mut apart);
        let body = code!(#known_ends #by_number);
        // Every boxed encoding has a constructor number. More is not certain for all variants.
        let min_len = Number(size_of::<u32>());
        let ends = self.says_its_end(self.model.combinators(), place);
        let boxed = Generic("Boxed", [end]);
        let consts = Consts {
            min_len: &min_len,
            ends: ends.clone(),
        };
        self.method(place, &boxed, None, consts, body, items);
        apart.write(items);
        if let ([variant], true) = (variants, has_one_constructor(self.model)) {
            let value = self.variant(variant, place);
            let min_len = self.bare_min_len(variant, place);
            let (input, bare) = (self.input, &Position::BARE);
            let asked = unions::if_only_one(self.model, &code!(__tl::Decode<#input, #bare>));
            let position = Generic("Bare", [end]);
            let consts = Consts {
                min_len: &min_len,
                ends,
            };
            self.method(place, &position, asked, consts, value, items);
        }
    }

    /// The body of the boxed `decode`: reads the constructor number and then the variant.
    ///
    /// ```text
    /// let number = match read_number(reader, names) { … };
    /// match number {
    ///     0x1234 => __variant0(reader),
    ///     number if number == <B as TlConstructor>::ID => __variant1(reader),
    ///     _ => Err(unknown_constructor(…)),
    /// }
    /// ```
    fn by_number(&self, variants: &[Variant], place: Place<'_>, apart: &mut Apart<'_>) -> Code {
        let of = type_name(&self.model.ident);
        // First, because the last variant may match every number.
        let mut arms = self.units(variants, apart).unwrap_or_default();
        for variant in variants.iter().filter(|variant| !variant.is_unit()) {
            arms.add(self.arm(variant, place, apart));
        }
        let is_other = |variant: &Variant| matches!(variant.kind, VariantKind::Other { .. });
        let is_rest = |variant| is_other(variant) || self.model.is_rest(variant);
        let goes_back = |variant| is_rest(variant) || self.model.is_union(variant);
        let start = variants.iter().any(goes_back);
        let start = start.then(|| code!(let __start = __tl::start(reader);));
        if !variants.iter().any(is_rest) {
            let (unknown, to) = (self.unknown(), &mut arms);
            code!(to; _ => #unknown,);
        }
        // Equal numbers of two variants are an error when the constant `IDS` is evaluated. This makes sure that it is.
        let is_known = self.model.rest().is_none() && may_repeat_numbers(self.model, variants);
        let distinct = is_known.then(|| {
            code!(
                const {
                    let _ = <Self as __TlObject>::IDS;
                }
            )
        });
        code! {
            #distinct
            #start
            let __number = match __tl::read_number(reader, #of) {
                __Ok(__number) => __number,
                __Err(__error) => return __Err(__error),
            };
            match __number { #arms }
        }
    }

    fn unknown(&self) -> Code {
        let (of, this) = (type_name(&self.model.ident), self.this);
        code! {
            __Err(__tl::unknown_constructor(
                reader,
                __number,
                <#this as __TlObject>::CONSTRUCTORS,
                #of,
            ))
        }
    }

    /// One arm for all variants without fields. Separate arms with a statement each would take more stack in a debug
    /// build. If the enum has other variants too, the code is put in a function of its own.
    fn units(&self, variants: &[Variant], apart: &mut Apart<'_>) -> Option<Code> {
        let units = variants.iter().filter(|variant| variant.is_unit());
        let (ids, idents): (Vec<u32>, Vec<_>) = units
            .filter_map(|Variant { ident, kind }| match kind {
                VariantKind::Constructor(Constructor { id, .. }) => Some((*id, ident)),
                VariantKind::Transparent { .. } | VariantKind::Other { .. } => None,
            })
            .unzip();
        if ids.is_empty() {
            return None;
        }
        let (of, unknown) = (type_name(&self.model.ident), self.unknown());
        let arms = each(ids.iter().zip(&idents), "", |(id, ident), to| {
            let (this, ident) = (self.this, &Named(ident));
            code!(to; #id => #this::#ident {},);
        });
        let unit = code! {
            match __tl::enter_unit(reader, #of) {
                __Ok(()) => __Ok(match __number {
                    #arms
                    _ => return #unknown,
                }),
                __Err(__error) => __Err(__error),
            }
        };
        let value = if idents.len() == variants.len() {
            unit
        } else {
            apart.add(unit, Some(Also::Number))
        };
        let ids = joined(&ids, "|");
        Some(code!(#ids => #value,))
    }

    fn arm(&self, variant: &Variant, place: Place<'_>, apart: &mut Apart<'_>) -> Code {
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, .. }) => {
                let result = apart.add(self.variant(variant, place), None);
                code!(#id => #result,)
            }
            VariantKind::Transparent { ty, .. } if self.model.is_rest(variant) => {
                let rest = self.rest(&variant.ident, ty, place);
                let result = apart.add(rest, None);
                code!(_ => {
                    __tl::return_to(reader, __start);
                    #result
                })
            }
            VariantKind::Transparent { ty, .. } if self.model.is_union(variant) => {
                let numbers = unions::numbers(ty, self.model);
                let member = self.member(&variant.ident, ty, place);
                let result = apart.add(member, Some(Also::Start));
                code!(__number if __tl::is_one_of(#numbers, __number) => #result,)
            }
            VariantKind::Transparent { ty, .. } => {
                let wanted = transparent_number(ty, self.model);
                let result = apart.add(self.variant(variant, place), None);
                code!(__number if __number == #wanted => #result,)
            }
            VariantKind::Other { .. } => {
                let value = self.variant(variant, place);
                code!(_ => #value,)
            }
        }
    }

    /// The minimum length of the bare form, which the only variant of an enum has.
    fn bare_min_len(&self, variant: &Variant, place: Place<'_>) -> Code {
        match &variant.kind {
            VariantKind::Constructor(Constructor { fields, .. }) => {
                let min_len = &MinLen {
                    place: &Position::BARE,
                    parts: &parts_to_read(fields),
                    fields,
                    context: self,
                    end: place,
                };
                code!(#min_len)
            }
            VariantKind::Transparent { ty, .. } => self.held_min_len(variant, ty, place),
            VariantKind::Other { .. } => code!(0),
        }
    }

    /// An expression that reads a variant whose constructor number has been read, and evaluates to the result.
    fn variant(&self, variant: &Variant, place: Place<'_>) -> Code {
        let Variant { ident, kind } = variant;
        match kind {
            VariantKind::Constructor(constructor) => {
                let fields = &constructor.fields;
                let of = Context {
                    owner: Owner::variant(&self.model.ident, ident),
                    ..*self
                };
                let (this, ident) = (self.this, &Named(ident));
                let path = &code!(#this::#ident);
                of.object(Head::None, &parts_to_read(fields), fields, place, path)
            }
            VariantKind::Transparent { ty, .. } => self.held(variant, ty, place),
            VariantKind::Other { ty, schema } => self.other(ident, ty, schema.as_ref(), place),
        }
    }
}
