import AsyncHTTPClient
import CoreMetrics
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTLS
import HummingbirdTesting
import LogEntries
import Logging
import Messages
import NIOHTTP1
import NIOSSL
import TestSupport
import Testing

@testable import MonitorService

/// The certificate of the server: what it takes, and how it is exchanged while the server runs.
struct ServerCertificateTests {
    private static func now() -> Int64 { Int64(Date().timeIntervalSince1970) }

    private static func refusal(in folder: String) throws -> String {
        let files = try TestCertificate.files(in: folder)
        do throws(FileProblem) {
            _ = try TLSIdentity(files)
            return "accepted"
        } catch {
            return error.message.description.replacing(folder + "/", with: "")
        }
    }

    @Test func refusesWhatIsNoPairAndSaysWhichFile() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let (one, other) = (try TestCertificate(), try TestCertificate())
            #expect(try Self.refusal(in: folder) == "tls.crt cannot be read: No such file or directory")
            try PackageFolder.write(["tls.crt": "nothing", "tls.key": one.key], to: folder)
            #expect(try Self.refusal(in: folder).hasPrefix("tls.crt: "))
            try PackageFolder.write(["tls.crt": one.certificate, "tls.key": "nothing"], to: folder)
            #expect(try Self.refusal(in: folder) == "tls.key: this is no private key in PEM without a passphrase")
            try PackageFolder.write(["tls.key": other.key], to: folder)
            #expect(
                try Self.refusal(in: folder) == "tls.key: this key is not that of the first certificate in tls.crt"
            )
            try PackageFolder.write(["tls.key": one.key], to: folder)
            #expect(try Self.refusal(in: folder) == "accepted")
            try PackageFolder.write(["tls.crt": String(repeating: "x", count: 2 << 20)], to: folder)
            #expect(try Self.refusal(in: folder).contains("more than 1024 KiB"))
        }
    }

    @Test func aBadNewPairIsSaidOnceAndTheOldOneStays() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try TestCertificate().write(to: folder)
            let certificate = try ServerCertificate(TestCertificate.files(in: folder), clock: Self.now)
            let first = certificate.content
            #expect(certificate.refresh() == .unchanged)
            // Only one of two files has been exchanged yet.
            let second = try TestCertificate()
            try PackageFolder.write(["tls.crt": second.certificate], to: folder)
            guard case .refused = certificate.refresh() else { Issue.record("taken"); return }
            #expect(certificate.refresh() == .unchanged)
            #expect(certificate.content == first)
            try PackageFolder.write(["tls.key": second.key], to: folder)
            guard case .renewed = certificate.refresh() else { Issue.record("not taken"); return }
            #expect(certificate.refresh() == .unchanged)
            // One that has ended, and one that is gone.
            try TestCertificate(from: Date(timeIntervalSinceNow: -9e6), days: 1).write(to: folder)
            guard case .refused(let reason) = certificate.refresh() else { Issue.record("taken"); return }
            #expect(reason.description.contains("the certificate ended at"))
            try FileManager.default.removeItem(atPath: "\(folder)/tls.key")
            guard case .refused = certificate.refresh() else { Issue.record("taken"); return }
            #expect(certificate.refresh() == .unchanged)
            // What was in use before is nothing new.
            try PackageFolder.write(["tls.crt": second.certificate, "tls.key": second.key], to: folder)
            #expect(certificate.refresh() == .unchanged)
        }
    }

    @Test func whoWatchesTellsTheLogAndTheMetrics() async throws {
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in
            try TestCertificate().write(to: folder)
            let certificate = try ServerCertificate(TestCertificate.files(in: folder), clock: Self.now)
            let (lines, told) = AsyncStream<String>.makeStream()
            let destination = LogDestination(.text, clock: { Timestamp(seconds: 0) }) { told.yield($0) }
            let registry = PrometheusRegistry()
            let watch = CertificateWatch(
                certificate,
                logger: Logger(label: "tls") { MonitorLogHandler(label: $0, level: .info, destination: destination) },
                interval: .milliseconds(5),
                metrics: PrometheusMetrics(registry)
            )
            async let _: Void = watch.run()
            try PackageFolder.write(["tls.key": "nothing"], to: folder)
            var iterator = lines.makeAsyncIterator()
            #expect(await iterator.next()?.contains("ERROR the new certificate cannot be used") == true)
            try TestCertificate(days: 200).write(to: folder)
            // The two files are exchanged one after the other: that they do not fit in between may be told.
            while let line = await iterator.next(), !line.contains("NOTICE the server has a new certificate") {}
            let end = certificate.identity.end
            while !registry.text.contains("shieldwatch_tls_certificate_end_timestamp_seconds \(end)") {
                try await Task.sleep(for: .milliseconds(5))
            }
            let counted = registry.text.firstMatch(of: /shieldwatch_tls_certificate_errors_total (\d+)/)
            #expect(counted.flatMap { Int($0.1) } ?? 0 >= 1)
        }
    }

    @Test func whoeverConnectsGetsTheNewestCertificate() async throws {
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in
            let (old, new) = (try TestCertificate("old"), try TestCertificate("new"))
            try old.write(to: folder)
            let certificate = try ServerCertificate(TestCertificate.files(in: folder), clock: Self.now)
            let router = Router(context: MonitorContext.self)
            router.get("healthz") { _, _ in "ok" }
            let application = Application(
                router: router,
                server: try .tls(.http1(), tlsConfiguration: certificate.configuration),
                configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
            )
            try await application.test(.live) { client in
                let port = try #require(client.port)
                #expect(await Self.trusted([old, new], port) == [true, false])
                try new.write(to: folder)
                guard case .renewed = certificate.refresh() else { Issue.record("not taken"); return }
                #expect(await Self.trusted([old, new], port) == [false, true])
                #expect(await Self.trusted([old, new], port, atMost: .tlsv11) == [false, false])
            }
        }
    }

    private static func trusted(
        _ certificates: [TestCertificate],
        _ port: Int,
        atMost: TLSVersion? = nil
    ) async -> [Bool] {
        var answers: [Bool] = []
        for certificate in certificates { answers.append(await trusts(certificate, port, atMost: atMost)) }
        return answers
    }

    /// Whether a client that trusts only this certificate is answered.
    private static func trusts(_ certificate: TestCertificate, _ port: Int, atMost: TLSVersion?) async -> Bool {
        do {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(certificate.certificate.utf8)))
            tls.minimumTLSVersion = .tlsv1
            tls.maximumTLSVersion = atMost
            var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
            configuration.connectionPool.retryConnectionEstablishment = false
            let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
            let request = HTTPClientRequest(url: "https://localhost:\(port)/healthz")
            let response = try? await client.execute(request, timeout: .seconds(30))
            try await client.shutdown()
            return response?.status == .ok
        } catch {
            return false
        }
    }
}
