import LogEntries
import Messages
import MonitorConfiguration

/// Whether the certificate holds, for a while yet, and its key is its own.
struct CertificateCheck: DoctorCheck {
    static let name = "certificate"

    /// Seconds before its end from which people are warned: two weeks.
    private static let notice: Int64 = 14 * 86_400

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        guard let files = context.configuration.access?.tls else {
            return [.skipped("'access.tls' is not set: the server does no TLS")]
        }
        do throws(FileProblem) {
            return [Self.answer(try TLSIdentity(files), files, context.now)]
        } catch {
            return [.failed(error.message, "write the certificate and its key anew, as PEM")]
        }
    }

    private static func answer(
        _ identity: TLSIdentity,
        _ files: AccessConfiguration.TLSFiles,
        _ now: Timestamp
    ) -> DoctorAnswer {
        let advice: Message = "renew the certificate; the monitor takes a new one up by itself"
        if let obstacle = identity.obstacle(at: now.seconds) {
            return .failed("\(files.certificate): \(obstacle)", advice)
        }
        let end: Message = "\(files.certificate): it holds until \(Timestamp(seconds: identity.end))"
        if identity.end - now.seconds < notice { return .warning(end, advice) }
        guard SmallFile.permissions(of: files.key).map({ $0 & 0o007 == 0 }) ?? true else {
            return .failed("all users may read the key \(files.key)", "chmod 600 \(files.key), and renew it")
        }
        return .ok(end)
    }
}
