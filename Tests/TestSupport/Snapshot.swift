import Foundation

/// Recorded output that must not change unnoticed. `RECORD_SNAPSHOTS=1` writes it anew.
public enum Snapshot {
    /// The recorded text of that name.
    public static func recorded(_ name: String, actual: String) throws -> String {
        let path = PackageFolder.path("Fixtures/snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
        }
        return try String(contentsOfFile: path, encoding: .utf8)
    }
}
