import HTTPTypes

extension Operation {
    /// Everything that it may answer: its own answers, and what may be wrong with any request.
    var allAnswers: [Answer] {
        let own = Set(answers.map(\.status.code))
        return answers + problems.filter { !own.contains($0.status.code) }
    }

    private var problems: [Answer] {
        var problems: [Answer] = [
            .problem(.badRequest, "The request is not what the interface takes; `detail` says what is wrong."),
            .problem(.misdirectedRequest, "A monitor without access rules answers to localhost only."),
            .problem(.uriTooLong, "The address is too long."),
            .problem(.requestHeaderFieldsTooLarge, "The header is too large."),
            .problem(.internalServerError, "A fault of the monitor, which its log describes."),
            retry(.serviceUnavailable, "The monitor or its database is busy or stands still. Try again later."),
        ]
        if !isUnlimited { problems.append(retry(.tooManyRequests, "Too many requests of one caller.")) }
        if role != nil {
            problems.append(.problem(.unauthorized, "There is no token, or none that is known."))
            problems.append(.problem(.forbidden, "The token's role may not do this, or the request is another site's."))
        }
        if parameters.contains(where: { $0.place == .path }) {
            problems.append(.problem(.notFound, "There is none of this name."))
        }
        if body != nil {
            problems.append(.problem(.contentTooLarge, "The body is too large."))
            problems.append(.problem(.unsupportedMediaType, "The body is said to be of another kind than is taken."))
        }
        return problems
    }

    private func retry(_ status: HTTPResponse.Status, _ note: String) -> Answer {
        Answer(
            status: status,
            note: note,
            content: .problem,
            headers: ["Retry-After": "Seconds to wait."]
        )
    }
}
