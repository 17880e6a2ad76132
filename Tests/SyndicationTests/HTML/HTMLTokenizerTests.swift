import Testing

@testable import Syndication

@Suite struct `Broken HTML` {
  @Test(arguments: [
    ("a<!-- b -->c", "ac"),
    ("a<!-- b --!>c", "ac"),
    ("a<!-->b<!--->c", "abc"),
    ("a<!-- b > c", "a c"),
    ("a<!-- b", "a b"),
    ("a<!-- <p>b</p> <!-- c", "ab\nc"),
    ("a<!DOCTYPE html>b<?php c ?>d", "abd"),
    ("a<![if !mso]>b<![endif]>c", "abc"),
    ("a<![CDATA[b < c]]>d", "ab < cd"),
    ("a<![CDATA[b", "a<![CDATA[b"),
    ("1 < 2 and 3 <4 <> <! <? </", "1 < 2 and 3 <4 <> <! <? </"),
    ("a</>b</ c>d", "abd"),
    ("a<b", "a"),
    ("a<img alt=\"x>b", "ab"),
    ("<a href='x>y</a>z", "yz"),
    ("<script>a</scripty>b</script >c", "c"),
    ("a<script>b", "a"),
    ("<title>a</title>b<title>c", "bc"),
    ("<textarea><b>a</textarea>b", "b"),
    ("<xmp><b>a</xmp>b", "<b>ab"),
    ("<plaintext>a<b>", "a<b>"),
    ("<noscript>a</noscript><iframe>b</iframe>", "ab"),
    (
      "&amp;&lt;&euro;&copy2&notit;&nosuch;&&#128;&#x20AC;&#0;&#xD800;&#",
      "&<€©2¬it;&nosuch;&€€��&#"
    ),
    (
      "&colon;&Tab;&NewLine;x&apos;&Lstrok;&dash;&AMP;&AMPx&colonx&rightarrow;&lang;",
      ": x'Ł‐&&x&colonx→⟨"
    ),
    ("a\u{0}b\u{1}c\u{FFFE}d\u{FFFF}\u{FFFD}，", "abcd\u{FFFD}，"),
    ("<p><svg><g></p>a<div><select><option></div>b", "a\nb"),
    ("<svg><g></svg>a", "a"),
    ("<p>a</p></p></b></br>b", "a\nb"),
  ])
  func `keeps its text`(source: String, expected: String) {
    #expect(Text.html(source).plainText == expected)
  }

  @Test(arguments: [
    ("<a href=\"?a=b&copy=c&amp;d&lt\">", "?a=b&copy=c&d<"),
    ("<a href = 'x y' b>", "x y"),
    ("<a b='1'href=c>", "c"),
    ("<a/href=/d/>", "/d/"),
    ("<a HREF\n=\n\"e\">", "e"),
    ("<a =x href=f>", "f"),
  ])
  func `keeps its attributes`(source: String, expected: String) {
    #expect(
      Text.html(source).sanitized().value == "<a href=\"\(Markup.escaped(expected))\"></a>")
  }

  @Test(arguments: [
    ("<p>a<p>b", "<p>a</p><p>b</p>"),
    ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
    ("<p><b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>d",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"
    ),
    (
      "<table><tr><td><table><tr><td>a</table></div>b</table>",
      "<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>"
    ),
    ("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b><i>c</i>d"),
    ("<a href=x><div>a</a>b</div>", "<a href=\"x\"><div>a</div></a><div>b</div>"),
    ("<a href=x>a<a href=y>b</a>c", "<a href=\"x\">a</a><a href=\"y\">b</a>c"),
    ("<h1>a<h2>b</h2>", "<h1>a</h1><h2>b</h2>"),
    ("<h1><i><h2>a</i>b", "<h1><i><h2>a</h2></i>b</h1>"),
    ("<b><tbody></b><tbody>a", "<b><tbody></tbody></b><tbody>a</tbody>"),
    ("<ruby>a<rt>b<rp>c</ruby>", "<ruby>a<rt>b</rt><rp>c</rp></ruby>"),
    ("<div>a</b></p>b</div>", "<div>ab</div>"),
  ])
  func `is put in order`(source: String, expected: String) {
    #expect(Text.html(source).sanitized().value == expected)
  }

  @Test func `tells markup from text that looks like it`() {
    for text in ["<p>", "a </B> b", "x<br/>", "&uuml;", "&#8211;", "<a\nb>", "<svg>"] {
      #expect(Markup.isLikely(in: text), "\(text)")
    }
    for text in ["a < b > c", "<3", "<nobody@city.example>", "AT&T;", "&nosuch;", "<p", "& b;"] {
      #expect(!Markup.isLikely(in: text), "\(text)")
    }
  }
}
