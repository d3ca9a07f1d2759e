//! The tests of each sentence of README's "Security". A sentence without a test, or a test that was renamed, fails
//! here.

use std::{collections::BTreeSet, fs, path::Path};

/// The start of a sentence, and its tests: a file of this package's source, and functions in it.
type Held = (
    &'static str,
    &'static [(&'static str, &'static [&'static str])],
);

#[rustfmt::skip]
const SENTENCES: &[Held] = &[
    ("Nothing panics.", &[
        ("promises/hostile/noise.rs", &["behind_telegram_types", "behind_ton_types", "behind_built_in_types"]),
        ("vectors/flips.rs", &["of_service_messages", "of_the_authorization_key", "of_connections", "of_ton"]),
        ("fuzz/replay.rs", &["telegram", "built_in", "ton", "wire", "skip", "schema"]),
    ]),
    ("Objects nest at most 128 deep", &[("promises/hostile/depth.rs", &[
        "objects_in_vectors", "objects_in_pointers", "objects_in_conditional_fields", "objects_in_groups",
        "objects_without_numbers", "objects_with_names_of_leaves",
    ])]),
    ("A vector and a wrapper are none", &[("promises/hostile/depth.rs", &["vectors_and_wrappers_are_no_level"])]),
    ("512 KiB of stack are enough", &[
        ("promises/hostile/stack.rs", &["of_variants", "of_fields", "of_vectors_in_vectors"]),
        ("promises/untrusted.rs", &["a_small_stack_is_enough", "wide_types_fit_a_small_stack_too"]),
    ]),
    ("What the type itself nests comes on top", &[("promises/hostile/nesting.rs", &[
        "of_one_more_vector", "of_one_more_box",
        "of_a_frame_of_what_may_be_unknown",
    ])]),
    ("Nothing is reserved ahead of its bytes", &[("promises/hostile/memory.rs", &[
        "ahead_of_the_first_item", "ahead_of_items_inside_one_another", "ahead_of_items_again_and_again",
    ])]),
    ("A vector's count is held", &[
        ("promises/hostile/counts.rs", &["of_numbers", "of_bytes", "of_vectors", "of_objects", "of_what_borrows"]),
        ("promises/hostile/memory.rs", &["for_items_that_were_there", "for_many_short_vectors"]),
    ]),
    ("If there is no memory to grow", &[("promises/hostile/memory.rs", &["that_is_not_there", "that_no_address_reaches"])]),
    ("Items that take no bytes", &[
        ("promises/hostile/counts.rs", &["of_items_without_bytes"]),
        ("promises/hostile/memory.rs", &["for_items_without_bytes_behind_pointers"]),
        ("promises/untrusted.rs", &["items_without_bytes_have_little_memory"]),
    ]),
    ("Whether an item took bytes", &[("promises/hostile/memory.rs", &["for_items_that_have_bytes"])]),
    ("`max_items` bounds", &[("promises/untrusted.rs", &["max_items_bounds_all_vectors_together"])]),
    ("Time is linear", &[("promises/hostile/time.rs", &[
        "of_vectors_is_linear", "of_what_is_forgiven_is_linear", "of_an_error_is_linear",
    ])]),
    ("An error is one word until it happens", &[
        ("promises/surface.rs", &["values_and_errors_cross_threads_and_errors_are_small"]),
        ("promises/hostile/errors.rs", &["that_is_128_objects_deep", "in_the_last_of_a_million_items"]),
        ("promises/errors.rs", &["offsets_are_of_the_value", "items_of_a_vector_are_numbered"]),
    ]),
    ("What it prints is short", &[
        ("promises/errors.rs", &["a_long_list_of_expected_constructors_is_cut", "debug_is_short"]),
    ]),
    ("An unknown constructor is an error", &[
        ("promises/errors.rs", &["an_unknown_constructor_deep_inside"]),
        ("attributes/other.rs", &["keeps_what_it_does_not_know"]),
        ("promises/attempts.rs", &["what_was_unknown_is_kept"]),
    ]),
    ("One bad message costs itself", &[("promises/attempts.rs", &[
        "a_container_of_a_thousand_with_every_second_one_broken", "a_container_in_a_container_loses_one_message_too",
    ])]),
    ("Stepping over, by a schema, obeys the same limits", &[
        ("promises/stepping/mod.rs", &[
            "depth_is_limited_and_counts_objects", "items_are_limited_in_all_vectors_together",
            "counts_are_held_against_the_bytes_left", "items_of_no_length_have_a_limit_of_their_own",
        ]),
        ("promises/stepping/cost.rs", &["time_is_linear"]),
    ]),
    ("It allocates nothing", &[("promises/stepping/cost.rs", &["nothing_is_allocated"])]),
    ("A number that the schema does not have", &[
        ("promises/stepping/mod.rs", &["another_types_constructor_is_unknown"]),
        ("attributes/other.rs", &["a_number_that_the_schema_has_not_is_an_error"]),
    ]),
    ("`strict(true)` also refuses", &[("promises/strict.rs", &[
        "padding", "long_lengths_of_short_strings", "flag_bits_that_no_field_owns",
    ])]),
    ("It does so in what is stepped over", &[("promises/stepping/mod.rs", &["strictness_holds_in_what_is_seen"])]),
    ("What it accepts encodes to the input again", &[
        ("promises/known_defects.rs", &["two_encodings_of_one_value_are_told_apart_if_asked"]),
        ("fuzz/replay.rs", &["telegram", "built_in", "ton", "wire"]),
    ]),
    ("A frame of 2^31 bytes", &[("promises/strict.rs", &["lengths_that_are_never_written_are_never_read"])]),
    ("What a valid message really holds", &[("promises/hostile/memory.rs", &["of_a_valid_message"])]),
    ("Of four bytes each that is", &[("promises/hostile/memory.rs", &["of_a_valid_message"])]),
    ("What is stepped over has its end", &[
        ("promises/stepping/mod.rs", &["what_is_stepped_over_is_not_checked_to_be_text"]),
    ]),
    // What is not promised, or is advice, has nothing to test.
    ("Bound the length of your input", &[]),
    ("A type of more than 300 bytes", &[]),
    ("Dropping is the type's own", &[]),
    ("A string or a vector of numbers is copied", &[]),
    ("Values are not checked beyond their form", &[]),
    ("Nothing here runs in constant time", &[]),
    ("Functions of your own", &[]),
];

/// The sentences of the section's lists.
fn sentences() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (_, section) = readme.split_once("\n## Security\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let mut items = Vec::<String>::new();
    for line in section.lines() {
        match (line.strip_prefix("- "), line.strip_prefix("  ")) {
            (Some(first), _) => items.push(first.to_owned()),
            (_, Some(more)) if !items.is_empty() => items.last_mut().unwrap().extend([" ", more]),
            _ => {}
        }
    }
    items.iter().flat_map(|item| split(item)).collect()
}

/// A sentence ends at a full stop, where the next one begins with a capital or with code.
fn split(item: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for part in item.split_inclusive(". ") {
        let begins = part.starts_with(|c: char| c.is_uppercase() || c == '`');
        if begins && !sentences.last().unwrap().is_empty() {
            sentences.push(String::new());
        }
        sentences.last_mut().unwrap().push_str(part);
    }
    sentences
}

#[test]
fn each_sentence_has_its_test() {
    let sentences = sentences();
    let mut held = BTreeSet::new();
    for sentence in &sentences {
        let entry = SENTENCES
            .iter()
            .find(|(start, _)| sentence.starts_with(start));
        let (start, _) = entry.unwrap_or_else(|| panic!("without a test: {sentence}"));
        held.insert(start);
    }
    let stale: Vec<_> = SENTENCES
        .iter()
        .filter(|(start, _)| !held.contains(start))
        .collect();
    assert!(stale.is_empty(), "the README does not say so: {stale:?}");
}

#[test]
fn each_test_is_there() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (file, tests) in SENTENCES.iter().flat_map(|(_, tests)| *tests) {
        let text = fs::read_to_string(source.join(file)).unwrap();
        for test in *tests {
            let head = format!("#[test]\nfn {test}()");
            assert!(text.contains(&head), "{file} has no test {test}");
        }
    }
}
