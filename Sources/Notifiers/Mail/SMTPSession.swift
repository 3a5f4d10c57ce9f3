import FoundationEssentials

/// Hands a message in: greeting, TLS, login, envelope, message (RFC 5321, RFC 3207, RFC 4954).
struct SMTPSession {
    let settings: SMTPSettings

    /// What came of a message that was taken for at least one recipient.
    struct Receipt: Sendable {
        let answer: SMTPReply
        /// Who of several was refused.
        var refused: [(address: MailAddress, reply: SMTPReply)] = []
    }

    /// Speaks with the server.
    func deliver(_ message: MailMessage, over connection: inout SMTPConnection) async throws -> Receipt {
        try check(await connection.reply(.greeting), 2, .greeting)
        var offers = try await hello(&connection)
        if settings.protection == .starttls {
            guard offers.contains(where: { $0 == "STARTTLS" }) else { throw SMTPFault.withoutTLS }
            try check(await connection.command("STARTTLS", step: .startTLS), 2, .startTLS)
            try await connection.startTLS()
            // What was said before TLS does not count (RFC 3207, section 4.2).
            offers = try await hello(&connection)
        }
        if let login = settings.login { try await logIn(login, offers, &connection) }
        let receipt = try await send(message, &connection)
        try? await connection.send("QUIT\r\n", step: .message)
        return receipt
    }

    private func hello(_ connection: inout SMTPConnection) async throws -> [String] {
        let reply = try await connection.command("EHLO \(settings.greeting)", step: .hello)
        try check(reply, 2, .hello)
        return reply.lines.dropFirst().map { $0.uppercased() }
    }

    private func logIn(
        _ login: SMTPSettings.Login,
        _ offers: [String],
        _ connection: inout SMTPConnection
    ) async throws {
        let ways = offers.filter { $0.hasPrefix("AUTH ") }.flatMap { $0.split(separator: " ").dropFirst() }
        if ways.contains("PLAIN") {
            let line = "AUTH PLAIN \(encoded(SMTPLogin.plain(login)))"
            return try check(await connection.command(line, step: .login), 2, .login)
        }
        guard ways.contains("LOGIN") else { throw SMTPFault.withoutLogin }
        try check(await connection.command("AUTH LOGIN", step: .login), 3, .login)
        try check(await connection.command(encoded(login.name), step: .login), 3, .login)
        try check(await connection.command(encoded(login.password), step: .login), 2, .login)
    }

    private func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    private func send(_ message: MailMessage, _ connection: inout SMTPConnection) async throws -> Receipt {
        try check(await connection.command("MAIL FROM:<\(message.from)>", step: .sender), 2, .sender)
        var refused: [(address: MailAddress, reply: SMTPReply)] = []
        for address in message.to {
            let reply = try await connection.command("RCPT TO:<\(address)>", step: .recipient)
            if !reply.isKind(2) { refused.append((address, reply)) }
        }
        // Where one of several is taken the others are told of, not tried again: that one would get it twice.
        if refused.count == message.to.count {
            let later = refused.first { $0.reply.isKind(4) } ?? refused[0]
            throw SMTPFault.refused(.recipient, later.reply)
        }
        try check(await connection.command("DATA", step: .data), 3, .data)
        try await connection.send(DotStuffing.stuffed(message.rendered), step: .message)
        let answer = try await connection.reply(.message)
        try check(answer, 2, .message)
        return Receipt(answer: answer, refused: refused)
    }

    private func check(_ reply: SMTPReply, _ kind: Int, _ step: SMTPStep) throws {
        guard reply.isKind(kind) else { throw SMTPFault.refused(step, reply) }
    }
}
