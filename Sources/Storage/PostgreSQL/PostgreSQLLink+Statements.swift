import CPQ

extension PostgreSQLLink {
    /// Runs statements without parameters and answers the first value of the last rows, as text.
    @discardableResult
    func command(_ sql: String) throws(PostgreSQLFailure) -> String? {
        guard PQsendQuery(connection, sql) == 1 else { throw lost() }
        var value: String?
        try results { result throws(PostgreSQLFailure) in
            if PQntuples(result) > 0, let text = PQgetvalue(result, 0, 0) { value = String(cString: text) }
        }
        return value
    }

    /// What a statement came to.
    struct Answer {
        var rows: [SQLRow] = []
        /// How many rows it changed.
        var changed = 0

        init() {}

        init(_ result: OpaquePointer) throws(PostgreSQLFailure) {
            rows = try PostgreSQLResult(result).rows()
            changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        }
    }

    /// Runs a statement, which is prepared once and kept.
    func execute(_ statement: SQLStatement) throws(PostgreSQLFailure) -> Answer {
        let name = try prepared([statement.sql])[0]
        try send(statement, name)
        var answer = Answer()
        try results { result throws(PostgreSQLFailure) in answer = try Answer(result) }
        return answer
    }

    /// Runs statements one after the other, all of which are sent before the first is answered: the way to the server
    /// and back is gone once, however many they are (https://www.postgresql.org/docs/15/libpq-pipeline-mode.html).
    /// - Parameter deciding: how many of them, from the first, have to succeed; all of them when nothing is said.
    /// - Returns: the answers to those that succeeded.
    @discardableResult
    func execute(_ statements: [SQLStatement], deciding: Int = .max) throws(PostgreSQLFailure) -> [Answer] {
        if statements.isEmpty { return [] }
        let names = try prepared(statements.map(\.sql))
        guard PQenterPipelineMode(connection) == 1 else { throw lost() }
        for (statement, name) in zip(statements, names) { try send(statement, name) }
        guard PQpipelineSync(connection) == 1 else { throw lost() }
        let (answers, failure) = pipelined()
        if isOpen, PQexitPipelineMode(connection) == 0 { close() }
        if let failure, answers.count < min(deciding, statements.count) { throw failure }
        return answers
    }

    /// The answers to what was sent together, up to the first that failed: what stands behind it was not run.
    private func pipelined() -> ([Answer], PostgreSQLFailure?) {
        var answers: [Answer] = []
        var failure: PostgreSQLFailure?
        while isOpen {
            var answer = Answer()
            let reading = read { result throws(PostgreSQLFailure) in answer = try Answer(result) }
            failure = failure ?? reading.failure
            if reading.isEnd { break }
            // Without an end there is no knowing what the next answer belongs to.
            if reading.count == 0 { failure = failure ?? lost() }
            if failure == nil { answers.append(answer) }
        }
        return (answers, failure)
    }

    private func send(_ statement: SQLStatement, _ name: String) throws(PostgreSQLFailure) {
        let count = Int32(statement.parameters.count)
        let sent = PostgreSQLParameters.with(statement.parameters) { values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
    }

    /// The names of statements, each of which is prepared if it is not yet.
    private func prepared(_ texts: [String]) throws(PostgreSQLFailure) -> [String] {
        let missing = Set(texts.filter { statements.name(of: $0) == nil })
        if !missing.isEmpty, !statements.hasRoom(for: missing.count) {
            try command("DEALLOCATE ALL")
            statements = PreparedStatements()
        }
        var names: [String] = []
        for text in texts { names.append(try prepared(text)) }
        return names
    }

    private func prepared(_ sql: String) throws(PostgreSQLFailure) -> String {
        if let name = statements.name(of: sql) { return name }
        let name = statements.nextName
        guard PQsendPrepare(connection, name, PlaceholderTranslation.postgreSQL(sql), 0, nil) == 1 else { throw lost() }
        try results { _ throws(PostgreSQLFailure) in }
        statements.add(name, for: sql)
        return name
    }
}
