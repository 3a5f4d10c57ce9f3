import Foundation

/// Runs the binary that this build has made.
public struct Binary {
    /// What a run printed and how it ended.
    public struct Run: Sendable {
        /// Standard output.
        public let output: String
        /// Standard error.
        public let complaints: String
        /// The exit status; 128 and more when a signal ended the process.
        public let status: Int32
    }

    /// Runs a command line in a folder with exactly these variables in the environment.
    public static func run(
        _ arguments: [String],
        in folder: String = PackageFolder.path,
        environment: [String: String] = [:]
    ) throws -> Run {
        try run(arguments, of: path, in: folder, environment: environment)
    }

    /// Runs a program that is not ours.
    static func run(
        _ arguments: [String],
        of program: String,
        in folder: String,
        environment: [String: String]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a pipe that nobody empties would stop the process.
        let (output, complaints) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        for url in [output, complaints] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Run(
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self),
            status: status
        )
    }

    /// The binary beside the test bundle, or the one that `SHIELDWATCH` names.
    public static var path: String {
        if let named = ProcessInfo.processInfo.environment["SHIELDWATCH"] { return named }
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let beside = bundle.appendingPathComponent("shieldwatch").path
        return FileManager.default.isExecutableFile(atPath: beside)
            ? beside : PackageFolder.path(".build/debug/shieldwatch")
    }
}
