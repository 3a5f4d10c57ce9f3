import Alerting
import Storage

/// What a silence would keep from being told.
struct SilenceCover {
    private let matchers: [SilenceMatcher]

    init(_ matchers: [SilenceMatcher]) { self.matchers = matchers }

    /// The incidents that it fits, of those that somebody is told about or would be but for another silence.
    func incidents(_ connection: any SQLConnection) throws -> [Incident] {
        try [.open, .silenced].flatMap { state in
            try IncidentTable(connection).all(state).filter { incident in matchers.allSatisfy { $0.fits(incident) } }
        }.sorted { $0.key < $1.key }
    }
}
