import Foundation

/// Paths of this package's own files, for tests.
public enum PackageFolder {
    /// The folder that holds Package.swift.
    public static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The absolute path of a file or folder of the package.
    public static func path(_ relative: String) -> String { "\(path)/\(relative)" }

    /// The content of a file of the package.
    public static func text(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }

    /// The names in a folder of the package, sorted, hidden ones left out; empty when there is no such folder.
    public static func names(in relative: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(relative))) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Makes an empty temporary folder, runs work with its path and removes it.
    public static func withTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) { try work(folder.path) }
    }

    /// Makes an empty temporary folder, runs work that waits with its path and removes it.
    public static func withTemporaryFolder<Result>(
        isolation: isolated (any Actor)? = #isolation,
        _ work: (String) async throws -> Result
    ) async throws -> Result {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        return try await work(folder.path)
    }

    /// Writes files, by path relative to a folder.
    public static func write(_ files: [String: String], to folder: String) throws {
        for (path, text) in files {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
    }
}
