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
        try PackageFolder.withTemporaryFolder { scratch in
            // Files, not pipes: a pipe that nobody empties would stop the process.
            let (output, complaints) = ("\(scratch)/out", "\(scratch)/err")
            let process = try ChildProcess(
                program,
                arguments,
                in: folder,
                environment: environment,
                output: output,
                complaints: complaints
            )
            let ending = process.wait()
            return Run(
                output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
                complaints: String(decoding: try Data(contentsOf: URL(fileURLWithPath: complaints)), as: UTF8.self),
                status: ending.status
            )
        }
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
