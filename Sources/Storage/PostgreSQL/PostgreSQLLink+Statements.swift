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
    }

    /// Runs a statement, which is prepared once and kept.
    func execute(_ statement: SQLStatement) throws(PostgreSQLFailure) -> Answer {
        let name = try prepared([statement.sql])[0]
        try send(statement, name)
        return try answer()
    }

    /// Runs statements one after the other, all of which are sent before the first is answered: the way to the server
    /// and back is gone once, however many they are (https://www.postgresql.org/docs/15/libpq-pipeline-mode.html).
    /// - Parameter deciding: how many of them, from the first, have to succeed; all of them when nothing is said.
    @discardableResult
    func execute(_ statements: [SQLStatement], deciding: Int = .max) throws(PostgreSQLFailure) -> [Answer] {
        if statements.isEmpty { return [] }
        let names = try prepared(statements.map(\.sql))
        guard PQenterPipelineMode(connection) == 1 else { throw lost() }
        for (statement, name) in zip(statements, names) { try send(statement, name) }
        guard PQpipelineSync(connection) == 1 else { throw lost() }
        let (answers, failure) = answers(to: statements.count, deciding)
        if let failure, failure.isConnectionLost { throw failure }
        guard PQexitPipelineMode(connection) == 1 else { throw lost(failure) }
        if let failure { throw failure }
        return answers
    }

    /// The answers to what was sent together. The first failure counts; what stands behind it was not run.
    private func answers(to count: Int, _ deciding: Int) -> ([Answer], PostgreSQLFailure?) {
        var answers: [Answer] = []
        var failure: PostgreSQLFailure?
        // Behind the answers to the statements comes one that says that there are no more.
        for number in 0...count {
            do throws(PostgreSQLFailure) {
                let answer = try answer()
                if number < count { answers.append(answer) }
            } catch {
                if error.isConnectionLost { return (answers, failure ?? error) }
                if number < deciding { failure = failure ?? error }
            }
        }
        return (answers, failure)
    }

    private func answer() throws(PostgreSQLFailure) -> Answer {
        var answer = Answer()
        try results { result throws(PostgreSQLFailure) in
            answer.rows = try PostgreSQLResult(result).rows()
            answer.changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        }
        return answer
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
        if !statements.hasRoom(for: missing.count) {
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
