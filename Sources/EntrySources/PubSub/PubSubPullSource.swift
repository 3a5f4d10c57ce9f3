import Messages

/// Pulls the messages of a subscription, and acknowledges each when its entry is committed.
struct PubSubPullSource: EntrySourceReader {
    private let subscription: Subscription
    private let voice: SourceVoice

    var name: String { voice.name }

    init(_ name: String, _ subscription: Subscription, _ context: SourceContext) {
        self.subscription = subscription
        voice = SourceVoice(name: name, context: context)
    }

    /// A service that answers at once that there is nothing is not asked again at once.
    private static let pause = Duration.milliseconds(500)

    /// How often an acknowledgement is tried. Messages whose acknowledgement is lost come again, and are known then.
    private static let acknowledgementTries = 4

    /// There is no position: Pub/Sub keeps what is not acknowledged.
    func run(from position: String?, deliver: @Sendable (EntryBatch) async throws -> Void) async throws {
        var backoff = ServiceBackoff()
        var count = EntryBatch.countLimit
        while true {
            try Task.checkCancellation()
            do {
                let pulled = try await subscription.pull(atMost: count)
                backoff.reset()
                count = min(EntryBatch.countLimit, count + max(1, count / 4))
                try await handOver(pulled, deliver)
            } catch let failure as ServiceFailure where failure.kind == .tooLarge && count > 1 {
                // What was not acknowledged comes again, in smaller parts.
                count /= 2
            } catch let failure as ServiceFailure {
                let wait = backoff.wait(after: failure, chance: voice.context.chance())
                try await voice.wait(wait, because: failure.reason)
            }
        }
    }

    private func handOver(
        _ pulled: PullResponse,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        let ids = pulled.acknowledgements
        guard !ids.isEmpty else { return try await voice.context.sleep(Self.pause) }
        let lease = Lease(ids, subscription, voice)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await lease.keep() }
            for message in pulled.refused { tell(message.id, message.reason) }
            try await acknowledge(pulled.refused.map(\.acknowledgement), lease)
            for part in pulled.groups {
                let batch = EntryBatch(entries: part.entries, position: nil)
                try await Insistence(voice: voice).deliver(batch, to: deliver)
                try await acknowledge(part.tags, lease)
            }
            group.cancelAll()
        }
    }

    /// A message that is no entry never becomes one: it is told, and not asked for again.
    private func tell(_ id: String?, _ reason: Message) {
        voice.passedOver("message \(id ?? "?") of \(subscription.name) was passed over: \(reason)")
    }

    private func acknowledge(_ ids: [String], _ lease: Lease) async throws {
        guard !ids.isEmpty else { return }
        var backoff = ServiceBackoff()
        for attempt in 1...Self.acknowledgementTries {
            do {
                try await subscription.acknowledge(ids)
                break
            } catch let failure as ServiceFailure {
                let wait = backoff.wait(after: failure, chance: voice.context.chance())
                guard attempt < Self.acknowledgementTries, case .unavailable = failure.kind else {
                    voice.isWaiting(.zero, because: failure.reason)
                    break
                }
                try await voice.wait(wait, because: failure.reason)
            }
        }
        lease.end(ids)
    }
}
