import Foundation
import LogEntries
import OutboundHTTP
import Testing

@testable import Notifiers

/// Messages of mail as they are sent.
struct MailMessageTests {
    private func message(subject: String = "s", text: String = "t\n") throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("watch@example.com")),
            to: [try #require(MailAddress("ana@example.com")), try #require(MailAddress("bo+x@example.com"))],
            subject: subject,
            text: text,
            date: try #require(Timestamp("2026-11-08T09:05:07.5Z")),
            identifier: "id",
            thread: "key"
        )
    }

    @Test func hasTheHeadersOfItsStandards() throws {
        let rendered = try message().rendered
        for line in [
            "From: <watch@example.com>", "To: <ana@example.com>,", " <bo+x@example.com>", "Subject: s",
            "Date: Sun, 8 Nov 2026 09:05:07 +0000", "Message-ID: <id@example.com>", "References: <key@example.com>",
            "Auto-Submitted: auto-generated", "Content-Transfer-Encoding: base64",
        ] { #expect(rendered.components(separatedBy: "\r\n").contains(line), "\(line)") }
    }

    @Test(arguments: [
        "x\r\nBcc: evil@example.com", "x\nBcc: y", "x\rBcc: y", "x\u{2028}Bcc: y", "長い\r\nBcc: y\r\n\r\nbody",
    ])
    func textCannotBeginAHeader(_ subject: String) throws {
        let headers = try #require(try message(subject: subject).rendered.components(separatedBy: "\r\n\r\n").first)
        #expect(!headers.contains(/(^|[\r\n])Bcc/))
        #expect(try message(subject: subject).rendered.components(separatedBy: "\r\n\r\n").count == 2)
    }

    @Test(arguments: [
        "short", "整合性検証に失敗しました: カーネル コマンドライン " + String(repeating: "👩‍👩‍👧長", count: 40),
        String(repeating: "x ", count: 200), "=?UTF-8?B?eA==?=",
    ])
    func subjectsComeOutAsTheyWentIn(_ subject: String) throws {
        let field = HeaderText.field("Subject", subject)
        for line in field.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 998)
            for word in line.matches(of: /=\?UTF-8\?B\?[^?]*\?=/) { #expect(word.output.utf8.count <= 75) }
        }
        let value = field.dropFirst("Subject: ".count)
        let words = value.matches(of: /=\?UTF-8\?B\?([^?]*)\?=/)
        let read = try words.map { try #require(Data(base64Encoded: String($0.output.1))) }
            .map { try #require(String(data: $0, encoding: .utf8)) }.joined()
        #expect((words.isEmpty ? String(value) : read) == OneLine.text(subject, limit: 998))
    }

    @Test(arguments: ["", "a\n", ".\n..\n.x", "整合性\r\n", String(repeating: "long ", count: 5_000)])
    func theBodyComesOutAsItWentIn(_ text: String) throws {
        let rendered = try message(text: text).rendered
        #expect(rendered.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 998 })
        let body = try #require(rendered.components(separatedBy: "\r\n\r\n").last).replacing("\r\n", with: "")
        let data = try #require(Data(base64Encoded: body))
        let expected = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        #expect(String(decoding: data, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("a\r\n", "a\r\n.\r\n"), (".", "..\r\n.\r\n"), ("a\n.\nb\r\n", "a\r\n..\r\nb\r\n.\r\n"),
        ("..x", "...x\r\n.\r\n"),
    ])
    func noLineEndsTheMessageEarly(_ text: String, _ expected: String) {
        #expect(DotStuffing.stuffed(text) == expected)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a b@c", "a@b c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b>", "a,b@c", "é@b", "a@b;c@d",
        String(repeating: "a", count: 65) + "@b",
    ])
    func isNoAddress(_ text: String) { #expect(MailAddress(text) == nil) }
}
