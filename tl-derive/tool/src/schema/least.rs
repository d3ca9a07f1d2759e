//! The least length of each type's values, by which a reader can refuse a vector's count at once.

use std::cell::RefCell;

use super::{
    Layout,
    shape::{Count, Field, Shape},
};

/// How deep bare types are followed, to bound the stack. Deeper ones count as nothing.
const MAX_DEPTH: usize = 128;

/// The least lengths of all combinators in bytes, without their numbers. A type inside itself counts as nothing.
pub(super) fn least_lens(layouts: &[Layout]) -> Vec<usize> {
    let known = RefCell::new(vec![None; layouts.len()]);
    (0..layouts.len())
        .map(|place| of_combinator(place, layouts, &known, 0))
        .collect()
}

fn of_combinator(
    place: usize,
    layouts: &[Layout],
    known: &RefCell<Vec<Option<usize>>>,
    depth: usize,
) -> usize {
    if let Some(Some(least)) = known.borrow().get(place) {
        return *least;
    }
    let Some(layout) = layouts.get(place).filter(|_| depth < MAX_DEPTH) else {
        return 0;
    };
    let set = |least: usize| {
        if let Some(slot) = known.borrow_mut().get_mut(place) {
            *slot = Some(least);
        }
    };
    set(0);
    let of_bare = |place| of_combinator(place, layouts, known, depth + 1);
    let least = of_fields(&layout.fields, &of_bare);
    set(least);
    least
}

/// The least length of a value, given that of each bare combinator.
pub(super) fn of_shape(shape: &Shape, of_bare: &dyn Fn(usize) -> usize) -> usize {
    match shape {
        Shape::True | Shape::Unknown => 0,
        Shape::Long | Shape::Double | Shape::Vector { is_boxed: true, .. } => 8,
        Shape::Raw(len) => *len,
        Shape::Bare(place) => of_bare(*place),
        Shape::Repeat {
            count: Count::Fixed(count),
            fields,
        } => (*count as usize).saturating_mul(of_fields(fields, of_bare)),
        Shape::Repeat { .. } => 0,
        Shape::Int | Shape::Nat | Shape::String | Shape::Bytes | Shape::Bool => 4,
        Shape::Any | Shape::Boxed(_) | Shape::Vector { .. } => 4,
    }
}

pub(super) fn of_fields(fields: &[Field], of_bare: &dyn Fn(usize) -> usize) -> usize {
    let always = fields.iter().filter(|field| field.condition.is_none());
    always.fold(0, |sum, field| {
        sum.saturating_add(of_shape(&field.ty.shape, of_bare))
    })
}
