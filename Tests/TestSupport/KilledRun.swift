import Foundation
import Glibc

/// A run of a program that is killed in the midst of its work, and what it had said on standard output until then.
///
/// Whoever tests what survives a kill runs a program in rounds: kill it, look at what is there, start it again.
public struct KilledRun: Sendable {
    /// The lines that were said. One without an end was not said.
    public let lines: [String]

    /// Why a run was none: the program ended by itself, or said nothing.
    public struct Failure: Error, CustomStringConvertible {
        /// What happened instead.
        public let description: String
    }

    /// How long a program may take until it says its first line, in seconds.
    private static let patience = 60.0

    /// Starts a program, waits until it has said something, and kills it a little later.
    /// - Parameters:
    ///   - delay: how long it lives after its first line, in seconds.
    ///   - whileItLives: what is done meanwhile, such as sending it work; it ends before the kill or is cut off by it.
    public init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String]? = nil,
        killedAfter delay: Double,
        whileItLives: ((ChildProcess) throws -> Void)? = nil
    ) throws {
        lines = try PackageFolder.withTemporaryFolder { folder in
            let (output, complaints) = ("\(folder)/out", "\(folder)/err")
            let process = try ChildProcess(
                program,
                arguments,
                environment: environment,
                output: output,
                complaints: complaints
            )
            let spoke = Self.waitForWords(of: process, in: output)
            if spoke { try whileItLives?(process) }
            if spoke { Thread.sleep(forTimeInterval: delay) }
            let ending = process.kill()
            guard spoke, ending == .signal(SIGKILL) else {
                let said = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
                throw Failure(description: "\(program) was not killed at work: \(ending) \(said.suffix(2_000))")
            }
            let text = try String(contentsOfFile: output, encoding: .utf8)
            return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    private static func waitForWords(of process: ChildProcess, in output: String) -> Bool {
        let end = Date(timeIntervalSinceNow: patience)
        while Date() < end, process.isRunning {
            var status = stat()
            if stat(output, &status) == 0, status.st_size > 0 { return true }
            Thread.sleep(forTimeInterval: 0.002)
        }
        return false
    }
}
