import Messages
import X509

/// Which Compute Engine instance the certificate names, and that it runs on a host in production.
struct InstanceIdentityCheck: QuoteCheck {
    static let name = "instance-identity"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let certificate = appraisal.evidence.certificates.first?.certificate else { return nil }
        let identity: InstanceIdentity?
        do {
            identity = try InstanceIdentity(certificate)
        } catch {
            return failed("the certificate's instance identity cannot be read", weight: .trust)
        }
        guard let identity else { return nil }
        switch identity.isProduction {
        case false?:
            return failed("the key belongs to a host that is not in production: \(identity)", weight: .trust)
        case nil:
            return notDetermined("the certificate does not say whether \(identity) is in production", weight: .trust)
        case true?:
            let number = identity.projectNumber
            return passed("instance \(identity.name): \(identity) (project \(number))", weight: .trust)
        }
    }
}

/// Whether the certificate names the instance that the evidence is to be of.
struct ExpectedInstanceCheck: QuoteCheck {
    static let name = "expected-instance"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let expected = appraisal.evidence.expectedInstance else { return nil }
        guard let certificate = appraisal.evidence.certificates.first?.certificate else {
            guard appraisal.evidence.isKeyEnrolled else {
                return notDetermined("no certificate says which instance this is", weight: .trust)
            }
            // An enrolment knows the ID alone.
            return passed("the key is the one that instance \(expected.instance) was enrolled with", weight: .trust)
        }
        guard let identity = try? InstanceIdentity(certificate) else {
            return failed("the certificate names no instance, and \(expected) is expected", weight: .trust)
        }
        guard identity.isAt(expected) else {
            return failed("the certificate is that of \(identity), and \(expected) is expected", weight: .trust)
        }
        return passed("the certificate is that of \(expected)", weight: .trust)
    }
}
