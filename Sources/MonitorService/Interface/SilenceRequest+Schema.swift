extension SilenceRequest {
    /// What somebody has to say.
    static let schema = Schema.object(
        .required(
            "matchers",
            .list(of: .named(.silenceMatcher), count: 1...16),
            "An incident has to fit all of them."
        ),
        .optional("startsAt", .moment, "From when it counts; now unless said."),
        .required(
            "endsAt",
            .moment,
            "When it ends: later than now and than its beginning, 90 days after that at most."
        ),
        .required("comment", .text(1...1_000), "Why.")
    )
}
