import Alerting
import Glibc
import Messages
import MonitorConfiguration
import NIOPosix
import SourceText

/// Appends notifications to a file, a line of JSON each, and returns when they are on the disk.
struct FileNotifier: ConfiguredNotifier {
    static let kind = "file"
    static let keys = ["path"]

    private let path: String
    private let words: NotificationWords

    init(_ reader: inout ChannelReader) throws(SyntaxError) {
        guard let path = try reader.settings.path("path") else { throw reader.mapping.missing("path") }
        self.path = path
        words = try reader.words()
    }

    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        let line = try NotificationJSON(notification, words).bytes() + [UInt8(ascii: "\n")]
        let path = path
        do {
            try await NIOThreadPool.singleton.runIfActive { try Self.append(line, to: path) }
        } catch {
            let reason = (error as? SystemFailure)?.reason ?? String(describing: error)
            throw DeliveryFailure(.retry(after: nil), "\(path) could not be written: \(reason)")
        }
        return Delivery()
    }

    /// The file is opened anew each time, so that one that was rotated is followed.
    private static func append(_ line: [UInt8], to path: String) throws(SystemFailure) {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw SystemFailure() }
        defer { close(descriptor) }
        var rest = endsWithinLine(descriptor) ? [UInt8(ascii: "\n")] + line : line[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemFailure() }
            rest = rest.dropFirst(count)
        }
        // A device or a pipe has no disk to wait for.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw SystemFailure() }
    }

    /// Whether a write was cut short, by a full disk or the end of the machine: the next line must not join it.
    private static func endsWithinLine(_ descriptor: Int32) -> Bool {
        var status = stat()
        var last = UInt8(ascii: "\n")
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return false
        }
        return pread(descriptor, &last, 1, status.st_size - 1) == 1 && last != UInt8(ascii: "\n")
    }
}
