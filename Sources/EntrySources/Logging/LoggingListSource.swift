import FoundationEssentials
import LogEntries
import Messages

/// Asks Cloud Logging for entries again and again.
///
/// Entries become visible late, and not in the order of their timestamps. So each listing begins some time before what
/// has been read already (``overlap``), and what comes again is recognised.
struct LoggingListSource: EntrySourceReader {
    /// What is asked for, and how often.
    struct Settings: Hashable, Sendable {
        let resources: [String]
        let filter: String
        let interval: Duration
        /// How late an entry may become visible, in seconds.
        let overlap: Int64
        /// How far back the very first listing goes, in seconds.
        let lookback: Int64
        /// Of an answer no more is read.
        var answerLimit = 16 << 20
    }

    private let settings: Settings
    private let service: GoogleService
    private let voice: SourceVoice

    var name: String { voice.name }

    init(_ name: String, _ settings: Settings, _ service: GoogleService) {
        self.settings = settings
        self.service = service
        voice = SourceVoice(name: name, context: service.context)
    }

    /// The position is a moment: what was logged before it has been read, as far as it was visible.
    func run(from position: String?, deliver: @Sendable (EntryBatch) async throws -> Void) async throws {
        var listing = Listing(readUpTo: begin(position), pageSize: EntryBatch.countLimit)
        var backoff = ServiceBackoff()
        while true {
            try Task.checkCancellation()
            do {
                try await list(&listing, &backoff, deliver)
                try await voice.context.sleep(settings.interval)
            } catch let failure as ServiceFailure where failure.kind == .tooLarge && listing.pageSize > 1 {
                listing.pageSize /= 2
            } catch let failure as ServiceFailure {
                let wait = backoff.wait(after: failure, chance: voice.context.chance())
                try await voice.wait(wait, because: failure.reason)
            }
        }
    }

    private func begin(_ position: String?) -> Timestamp {
        let usual = voice.context.now().moved(by: -settings.lookback)
        guard let position else { return usual }
        if let moment = Timestamp(position) { return moment }
        voice.movedOn("the position '\(position)' is no moment; reading begins at \(usual)")
        return usual
    }

    /// What is known between two listings.
    private struct Listing {
        /// Everything before this moment has been read, as far as it was visible.
        var readUpTo: Timestamp
        var pageSize: Int
        var seen = SeenEntries()
    }

    /// Reads all pages from the beginning of the window to the newest entry. What breaks off begins anew: tokens of
    /// pages do not last.
    private func list(
        _ listing: inout Listing,
        _ backoff: inout ServiceBackoff,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        let begun = voice.context.now()
        let start = listing.readUpTo.moved(by: -settings.overlap)
        listing.seen.forget(before: start)
        var request = ListRequest(settings.resources, settings.filter, from: start, pageSize: listing.pageSize)
        while true {
            let page = try await self.page(request)
            backoff.reset()
            for reason in page.refused { voice.passedOver(reason) }
            try await hand(page, begun, &listing, deliver)
            guard let token = page.nextPageToken else { break }
            guard token != request.pageToken else {
                throw ServiceFailure(.notUnderstood, "Cloud Logging gave the token of the same page again")
            }
            request.pageToken = token
        }
        listing.readUpTo = max(listing.readUpTo, begun)
        listing.pageSize = min(EntryBatch.countLimit, listing.pageSize + max(1, listing.pageSize / 4))
    }

    private func page(_ request: ListRequest) async throws -> ListResponse {
        let body = try JSONEncoder().encode(request)
        let answer = try await service.post(
            Array(body),
            to: "/v2/entries:list",
            limit: settings.answerLimit,
            timeout: .seconds(90)
        )
        return try ListResponse(answer)
    }

    private func hand(
        _ page: ListResponse,
        _ begun: Timestamp,
        _ listing: inout Listing,
        _ deliver: @Sendable (EntryBatch) async throws -> Void
    ) async throws {
        var gathering = BatchGathering<Timestamp>()
        for entry in page.entries where !listing.seen.contains(entry.line) {
            gathering.add(entry.line, entry.timestamp ?? begun)
        }
        for group in gathering.groups {
            // Clocks of others may be ahead: what was logged later than now does not move the position.
            let reached = group.tags.filter { $0 <= begun }.reduce(listing.readUpTo, max)
            try await Insistence(voice: voice).deliver(
                EntryBatch(entries: group.entries, position: reached.description),
                to: deliver
            )
            listing.readUpTo = reached
            let lines = group.entries.split(separator: UInt8(ascii: "\n"))
            for (line, moment) in zip(lines, group.tags) {
                listing.seen.insert(line + [UInt8(ascii: "\n")], at: moment)
            }
        }
    }
}

extension Timestamp {
    /// The moment so many seconds later; earlier where they are negative.
    func moved(by seconds: Int64) -> Timestamp { Timestamp(seconds: self.seconds + seconds, nanoseconds: nanoseconds) }
}
