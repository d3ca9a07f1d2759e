//! What `std` would bring: somewhere to allocate, and something to do about a panic.

use core::{
    alloc::{GlobalAlloc, Layout},
    cell::UnsafeCell,
    panic::PanicInfo,
    ptr,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

// SAFETY: as C's standard has it, `abort` takes nothing, never returns, and may be called at any time.
#[link(name = "c")]
unsafe extern "C" {
    safe fn abort() -> !;
}

#[panic_handler]
fn on_panic(_: &PanicInfo<'_>) -> ! {
    abort()
}

/// `alloc` comes compiled for unwinding, and asks the linker for this. Nobody calls it: the profiles of
/// this program abort.
// SAFETY: `std`, the only other crate that has an item of this name, is not linked.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {
    abort()
}

/// More than the program allocates from its start to its end.
const SIZE: usize = 1 << 20;

/// Memory that is handed out once, from the start to the end, and never taken back: the least that an
/// allocator can be.
///
/// `memory` comes first, and so is aligned as the whole is.
#[repr(C, align(4096))]
struct Bump {
    memory: UnsafeCell<[u8; SIZE]>,
    used: AtomicUsize,
}

#[global_allocator]
static ALLOCATOR: Bump = Bump {
    memory: UnsafeCell::new([0; SIZE]),
    used: AtomicUsize::new(0),
};

// SAFETY: the memory is only reached through what `alloc` hands out, and it hands out no byte twice.
unsafe impl Sync for Bump {}

// `unsafe` is needed here and only here: the compiler can't see that an allocator keeps its word.
//
// SAFETY: `alloc` returns a block of its own for each call, as long and as aligned as was asked for, or
// null; blocks stay valid for ever, so that to free one is to do nothing. It does not unwind.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let place = |used: usize| {
            let start = used.checked_next_multiple_of(layout.align())?;
            let end = start.checked_add(layout.size())?;
            (end <= SIZE).then_some((start, end))
        };
        let grow = |used| place(used).map(|(_, end)| end);
        // An offset is aligned no further than the memory that it is an offset into.
        if layout.align() > align_of::<Self>() {
            return ptr::null_mut();
        }
        let Some((start, _)) = self
            .used
            .fetch_update(Relaxed, Relaxed, grow)
            .ok()
            .and_then(place)
        else {
            return ptr::null_mut();
        };
        // SAFETY: `place` has seen that start + size <= SIZE, so the block is within the memory.
        unsafe { self.memory.get().cast::<u8>().add(start) }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
