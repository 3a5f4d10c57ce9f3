import Crypto
public import Messages
import Synchronization

/// What a look at watched files came to.
public enum FileChange: Hashable, Sendable {
    /// Nothing new is there.
    case unchanged
    /// Something else is used from now on.
    case renewed
    /// Something else is there and cannot be used: what was used before stays.
    case refused(Message)
}

/// What files hold, which are read again when they change: what could be used last stays until something else can be.
public final class WatchedFiles<Value: Sendable>: Sendable {
    /// Makes a value of what the files hold, in the order of their paths.
    typealias Reading = @Sendable ([[UInt8]]) throws(FileProblem) -> Value

    private struct State {
        var value: Value
        /// The content that the value is made of.
        var used: [UInt8]
        /// The content that was last looked at, usable or not, so that each is told once.
        var seen: [UInt8]
        /// What was last refused, when it was.
        var problem: FileProblem?
    }

    private let paths: [String]
    private let limit: Int
    private let reading: Reading
    private let state: Mutex<State>

    /// Reads the files for the first time.
    /// - Parameter limit: how many bytes each may have.
    /// - Throws: ``FileProblem``, when they cannot be used.
    init(_ paths: [String], limit: Int = 1 << 20, reading: @escaping Reading) throws(FileProblem) {
        (self.paths, self.limit, self.reading) = (paths, limit, reading)
        let files = try SmallFile.read(paths, limit: limit)
        let content = Self.digest(files)
        state = Mutex(State(value: try reading(files), used: content, seen: content))
    }

    /// What is used at the moment.
    public var value: Value { state.withLock { $0.value } }

    /// A hash of the content that is used. It says nothing about secrets to whoever sees it.
    var content: [UInt8] { state.withLock { $0.used } }

    /// Looks at the files, and takes up what is new and can be used.
    ///
    /// Content counts, not the time of the change, which stays behind when a mounted secret is exchanged.
    /// - Parameter check: what a value has to fulfil that takes the place of another.
    func refresh(check: (Value) throws(FileProblem) -> Void = { _ in }) -> FileChange {
        do throws(FileProblem) {
            let files = try SmallFile.read(paths, limit: limit)
            let content = Self.digest(files)
            guard note(content) else { return .unchanged }
            let value = try reading(files)
            try check(value)
            state.withLock { ($0.value, $0.used) = (value, content) }
            return .renewed
        } catch {
            return refusal(error)
        }
    }

    /// Takes note of what the files hold.
    /// - Returns: whether that is news.
    private func note(_ content: [UInt8]) -> Bool {
        state.withLock { state in
            state.problem = nil
            defer { state.seen = content }
            return state.seen != content && state.used != content
        }
    }

    private func refusal(_ problem: FileProblem) -> FileChange {
        state.withLock { state in
            guard state.problem != problem else { return .unchanged }
            state.problem = problem
            return .refused(problem.message)
        }
    }

    /// Lengths stand in front, so that bytes cannot move from one file into another unseen.
    private static func digest(_ files: [[UInt8]]) -> [UInt8] {
        var hash = SHA256()
        for file in files {
            withUnsafeBytes(of: file.count.bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: file)
        }
        return Array(hash.finalize())
    }
}
