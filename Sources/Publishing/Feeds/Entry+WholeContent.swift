import CityConfiguration
import Syndication

extension Entry {
  /// Many readers show the content and nothing else. The picture and the
  /// teaser come to stand in it too, where they do not yet.
  mutating func completeContent(_ words: Wording) {
    addPictureToContent(words)
    addTeaserToContent()
  }

  private mutating func addPictureToContent(_ words: Wording) {
    guard let picture = PiecePicture(self),
      !content.contains(where: { $0.src != nil || $0.text.firstPicture != nil })
    else { return }
    let figure = Figure(
      url: picture.url, alt: picture.alt, width: picture.width, height: picture.height,
      caption: picture.caption, credit: picture.credit
    ).html(words)
    addToContent(figure)
  }

  private mutating func addTeaserToContent() {
    guard let first = content.first, first.src == nil, let teaser = summary?.words,
      !first.text.words.contains(teaser.hasSuffix(" …") ? String(teaser.dropLast(2)) : teaser)
    else { return }
    addToContent("<p>\(Markup.escaped(teaser))</p>")
  }

  /// Puts HTML before what the content says.
  private mutating func addToContent(_ html: String) {
    guard let first = content.first else {
      content = [Content(.html(html))]
      return
    }
    if !first.type.isMarkup {
      let paragraphs = first.value.split(separator: "\n\n")
      content[0] = Content(.html(paragraphs.map { "<p>\(Markup.escaped($0))</p>" }.joined()))
      content[0].language = first.language
    }
    content[0].value = html + content[0].value
  }
}
