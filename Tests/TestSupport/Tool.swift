import Foundation

/// Programs of the system that tests hold output against.
public enum Tool {
    /// Whether a program is there; a test that needs one says so where it is not.
    public static func isInstalled(_ name: String) -> Bool { path(name) != nil }

    /// Runs a program in a folder with the environment of the tests.
    public static func run(
        _ name: String,
        _ arguments: [String],
        in folder: String = PackageFolder.path
    ) throws -> Binary.Run {
        try Binary.run(
            arguments,
            of: path(name) ?? name,
            in: folder,
            environment: ProcessInfo.processInfo.environment
        )
    }

    private static func path(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
