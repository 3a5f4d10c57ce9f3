/// One thing that a monitor needs: a file of the folder Checks, and a line in ``Doctor/checks``.
///
/// A check only looks: it writes nothing, sends nothing and ends by itself.
protocol DoctorCheck: Sendable {
    /// Its name in JSON and in text.
    static var name: String { get }

    init()

    /// What was found, in the order of the configuration.
    func answers(_ context: DoctorContext) async -> [DoctorAnswer]
}
