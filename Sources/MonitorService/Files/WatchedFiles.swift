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
    /// What the files hold at one moment.
    struct Snapshot {
        /// A hash of it. Content counts, not the time of the change, which stays behind when a mounted secret is exchanged.
        let content: [UInt8]
        /// Makes a value of it, which is not done where nothing has changed.
        let value: () throws(FileProblem) -> Value
    }

    private struct State {
        var value: Value
        /// The content that the value is made of.
        var content: [UInt8]
        /// Why what is there cannot be used, so that it is told once.
        var problem: FileProblem?
    }

    private let read: @Sendable () throws(FileProblem) -> Snapshot
    private let state: Mutex<State>

    /// Reads files for the first time.
    /// - Parameter read: reads them.
    /// - Throws: ``FileProblem``, when they cannot be used.
    init(reading read: @escaping @Sendable () throws(FileProblem) -> Snapshot) throws(FileProblem) {
        self.read = read
        let first = try read()
        state = Mutex(State(value: try first.value(), content: first.content))
    }

    /// Watches files by their paths.
    /// - Parameters:
    ///   - limit: how many bytes each may have.
    ///   - parse: makes a value of what the files hold, in the order of their paths.
    convenience init(
        _ paths: [String],
        limit: Int = 1 << 20,
        parse: @escaping @Sendable ([[UInt8]]) throws(FileProblem) -> Value
    ) throws(FileProblem) {
        try self.init { () throws(FileProblem) in
            let files = try SmallFile.read(paths, limit: limit)
            return Snapshot(content: SmallFile.digest(files)) { () throws(FileProblem) in try parse(files) }
        }
    }

    /// What is used at the moment.
    public var value: Value { state.withLock { $0.value } }

    /// A hash of the content that is used. It says nothing about secrets to whoever sees it.
    var content: [UInt8] { state.withLock { $0.content } }

    /// Looks at the files, and takes up what is new and can be used.
    /// - Parameter check: what a value has to fulfil that takes the place of another.
    func refresh(check: (Value) throws(FileProblem) -> Void = { _ in }) -> FileChange {
        do throws(FileProblem) {
            let found = try read()
            guard found.content != content else {
                state.withLock { $0.problem = nil }
                return .unchanged
            }
            let value = try found.value()
            try check(value)
            state.withLock { $0 = State(value: value, content: found.content) }
            return .renewed
        } catch {
            return refusal(error)
        }
    }

    private func refusal(_ problem: FileProblem) -> FileChange {
        state.withLock { state in
            guard state.problem != problem else { return .unchanged }
            state.problem = problem
            return .refused(problem.message)
        }
    }
}
