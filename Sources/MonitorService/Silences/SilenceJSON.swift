import Alerting
import LogEntries

/// A silence as other programs read it.
struct SilenceJSON: Encodable, Sendable {
    let id: String
    let state: SilenceState
    let matchers: [SilenceMatcher]
    let startsAt, endsAt: Timestamp
    let author, comment: String

    init(_ silence: Silence, at now: Timestamp) {
        id = silence.id
        state = silence.state(at: now)
        matchers = silence.matchers
        startsAt = silence.startsAt
        endsAt = silence.endsAt
        author = silence.author
        comment = silence.comment
    }
}
