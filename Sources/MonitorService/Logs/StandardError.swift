import Glibc
import Synchronization

/// Standard error, where the log goes.
public enum StandardError {
    private static let lock = Mutex(())

    /// Whether somebody looks at it on a terminal.
    public static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

    /// Writes a line in one piece, so that lines of several threads do not mix. A log that nobody takes is lost: the
    /// monitor goes on.
    public static func write(_ line: String) {
        var line = line
        lock.withLock { _ in
            line.withUTF8 { bytes in
                var rest = UnsafeRawBufferPointer(bytes)
                while !rest.isEmpty {
                    let count = Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { return }
                    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
                }
            }
        }
    }
}
