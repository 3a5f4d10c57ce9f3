import LogEntries

/// The calls that made a machine's last boot its baseline, by machine, in the order of time.
struct BaselineActions {
    /// How long after the reports that it leads to a call may be logged: the entry about its end is written last.
    private static let delay: Int64 = 300

    struct Call {
        let time: Timestamp
        let action: AdministratorAction
    }

    private var byInstance: [String: [Call]] = [:]
    private var byName: [String: [Call]] = [:]

    /// Gathers the calls.
    /// - Parameter events: in the order of time.
    init(_ events: [LogEvent]) {
        let refused = Set(events.compactMap(Self.refusedOperation))
        for event in events {
            guard case .action(let action) = event.kind, action.isRelearning else { continue }
            if let operation = action.operation, refused.contains(operation) { continue }
            let call = Call(time: event.timestamp, action: action)
            if event.instance.id.isEmpty {
                byName[action.instanceName ?? "", default: []].append(call)
            } else {
                byInstance[event.instance.id, default: []].append(call)
            }
        }
    }

    /// The call between two reports of a machine that explains that the later one has another baseline.
    func call(
        on instance: Instance,
        name: String?,
        after earlier: Timestamp,
        before later: Timestamp,
        includingLater: Bool
    ) -> Call? {
        let calls = (byInstance[instance.id] ?? []) + (name.flatMap { byName[$0] } ?? [])
        let possible = calls.filter { $0.time >= earlier }
        let end = Timestamp(seconds: later.seconds + Self.delay, nanoseconds: later.nanoseconds)
        let last = possible.filter { $0.time <= later }.max { $0.time < $1.time }
        if let last { return first(of: last, among: possible) }
        return includingLater ? possible.first { $0.time <= end } : nil
    }

    /// One call has an entry for its beginning and one for its end; the first says who.
    private func first(of call: Call, among calls: [Call]) -> Call {
        guard let operation = call.action.operation else { return call }
        return calls.first { $0.action.operation == operation } ?? call
    }

    /// An operation one of whose entries says that it failed, or that nothing was to be learned.
    private static func refusedOperation(_ event: LogEvent) -> String? {
        guard case .action(let action) = event.kind, case .relearn = action.kind, !action.isRelearning else {
            return nil
        }
        return action.operation
    }
}
