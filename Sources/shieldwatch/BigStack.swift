import Glibc

/// Runs work on a thread with a stack of a known size.
enum BigStack {
    /// Pages are taken only when they are used.
    private static let size = 512 << 20

    static func run(_ work: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, size)
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(work))
        let status = pthread_create(
            &thread,
            &attributes,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().work()
                return nil
            },
            box.toOpaque()
        )
        if status == 0 { pthread_join(thread, nil) } else { box.takeRetainedValue().work() }
    }

    private final class Box {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
