/// The elements that pages are made of. None of them takes code: there is no inline script and no inline style.
package enum Tag: String, Hashable, Sendable, CaseIterable {
    case a, article, aside, body, button, caption, code, dd, details, div, dl, dt, fieldset, footer, form, h1, h2, h3
    case head, header, html, input, label, legend, li, link, main, meta, nav, ol, option, p, pre, script, section
    case select, span, strong, summary, table, tbody, td, textarea, th, thead, time, title, tr, ul
    // Drawings (SVG 2).
    case circle, g, line, path, rect, svg, text

    /// Whether it has no content and no end (HTML Standard, section 13.1.2, void elements).
    var isVoid: Bool { [.input, .link, .meta].contains(self) }
}
