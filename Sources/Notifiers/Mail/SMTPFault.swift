import Messages
import NIOSSL

/// A step of handing in a message.
enum SMTPStep: String, Sendable {
    case greeting
    case hello = "EHLO"
    case startTLS = "STARTTLS"
    case login = "AUTH"
    case sender = "MAIL FROM"
    case recipient = "RCPT TO"
    case data = "DATA"
    case message
}

/// Why a message could not be handed in.
enum SMTPFault: Error {
    /// The server says no.
    case refused(SMTPStep, SMTPReply)
    /// The server took too long.
    case timeout(SMTPStep)
    /// The server closed the connection.
    case closed(SMTPStep)
    /// What it says is no reply.
    case malformed(SMTPStep, String)
    /// It does not offer TLS.
    case withoutTLS
    /// It offers no way to log in that is known.
    case withoutLogin
    /// Something came between STARTTLS and the handshake.
    case injected

    /// What that means for the notification.
    func failure(_ server: String) -> DeliveryFailure {
        switch self {
        case .refused(let step, let reply):
            DeliveryFailure(
                reply.isKind(5) ? .giveUp : .retry(after: nil),
                "\(server) answered \(reply.text) to \(step.rawValue)"
            )
        case .timeout(let step):
            DeliveryFailure(.retry(after: nil), "\(server) took too long to answer to \(step.rawValue)")
        case .closed(let step):
            DeliveryFailure(
                .retry(after: nil),
                "\(server) closed the connection instead of answering to \(step.rawValue)"
            )
        case .malformed(let step, let line):
            DeliveryFailure(
                .retry(after: nil),
                "\(server) answered to \(step.rawValue) with what is no reply of SMTP: \(line)"
            )
        case .withoutTLS:
            DeliveryFailure(
                .giveUp,
                "\(server) does not offer STARTTLS, and nothing is sent where others can read it; see the key tls"
            )
        case .withoutLogin: DeliveryFailure(.giveUp, "\(server) offers neither AUTH PLAIN nor AUTH LOGIN")
        case .injected:
            DeliveryFailure(.retry(after: nil), "something sent data to \(server)'s connection before TLS had begun")
        }
    }
}
