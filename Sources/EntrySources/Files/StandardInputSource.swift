import Glibc
import LogEntries
import Messages
import NIOPosix

/// Reads what another program writes to this one, until it ends.
struct StandardInputSource: EntrySourceReader {
    private let descriptor: Int32
    private let voice: SourceVoice

    var name: String { voice.name }

    /// - Parameter descriptor: what is read; standard input but in tests.
    init(_ name: String, _ context: SourceContext, descriptor: Int32 = STDIN_FILENO) {
        self.descriptor = descriptor
        voice = SourceVoice(name: name, context: context)
    }

    /// There is no position: what was read cannot be read again.
    func run(from position: String?, deliver: @Sendable (EntryBatch) async throws -> Void) async throws {
        var lines = LineGathering()
        while let part = try await nextPart() {
            lines.add(part)
            try await hand(&lines, deliver)
        }
        lines.finish()
        try await hand(&lines, deliver)
    }

    private func hand(
        _ lines: inout LineGathering,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        while let piece = lines.next() {
            switch piece {
            case .lines(let bytes):
                let batch = EntryBatch(entries: bytes, position: nil)
                try await Insistence(voice: voice).deliver(batch, to: deliver)
            case .overlong(let line):
                voice.passedOver(
                    """
                    line \(line) of standard input is longer than \(EntryBatch.sizeLimit) bytes, which no entry is, and \
                    was passed over
                    """
                )
            }
        }
    }

    /// What has come; nil at the end.
    private func nextPart() async throws -> [UInt8]? {
        while true {
            try Task.checkCancellation()
            switch try await NIOThreadPool.singleton.runIfActive({ [descriptor] in Self.read(descriptor) }) {
            case .bytes(let bytes): return bytes
            case .end: return nil
            case .nothing: continue
            case .failure(let failure):
                voice.passedOver("standard input cannot be read: \(failure.reason)")
                return nil
            }
        }
    }

    private enum Part: Sendable {
        case bytes([UInt8])
        case nothing
        case end
        case failure(FileFailure)
    }

    /// Waits a moment for something to read, so that a task that is cancelled ends.
    private static func read(_ descriptor: Int32) -> Part {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 200) > 0 else { return .nothing }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
            count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            filled = max(0, count)
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
        guard count >= 0 else { return .failure(FileFailure()) }
        return count == 0 ? .end : .bytes(bytes)
    }
}
