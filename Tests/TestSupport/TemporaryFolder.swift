import Foundation

/// An empty folder that is there for as long as somebody holds it.
///
/// What a killed process leaves behind the next one removes: the name says whose it is.
public final class TemporaryFolder: Sendable {
    /// The absolute path, without symbolic links and without a slash at its end.
    public let path: String

    private static let prefix = "shieldwatch-tests-"

    /// Makes a folder.
    public init() throws {
        _ = Self.sweep
        let name = "\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Removes the folders of processes that are gone, once.
    private static let sweep: Void = {
        let root = FileManager.default.temporaryDirectory
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let owner = name.dropFirst(prefix.count).prefix { $0 != "-" }
            guard let owner = pid_t(owner), kill(owner, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(at: root.appendingPathComponent(name))
        }
    }()
}
