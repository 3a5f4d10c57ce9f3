import CMalloc

/// How the C library's allocator deals with memory that is not used any more.
///
/// See https://sourceware.org/glibc/manual/latest/html_node/Malloc-Tunable-Parameters.html.
enum Allocator {
    /// What is larger than this is memory of its own, which goes back when it is freed.
    private static let large: Int32 = 128 << 10

    /// Has it give back what a process that runs for months used once, such as for reading a large inventory.
    ///
    /// By itself it keeps up to eight heaps for each processor, and asks for more the larger what was freed.
    static func prepareForLongLife() {
        mallopt(M_ARENA_MAX, 2)
        mallopt(M_MMAP_THRESHOLD, large)
        mallopt(M_TRIM_THRESHOLD, large)
    }

    /// Gives back what is free.
    static func giveBack() { malloc_trim(0) }
}
