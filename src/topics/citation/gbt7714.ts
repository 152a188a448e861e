/**
 * GB/T 7714—2015 as a CSL style, for the two kinds of documents that the library holds: a report
 * (4.1 of the standard) and an article of a journal (4.4), read online and cited as one entry by
 * itself. So an entry has no number of a list, and a text of unknown date gets no year. The CSL
 * project's own style of the standard comes only in packages of thousands of styles.
 */
export const GBT7714 = `
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info>
    <title>GB/T 7714—2015</title>
    <id>gbt7714</id>
    <updated>2026-11-29T00:00:00Z</updated>
  </info>
  <macro name="title">
    <group delimiter=": ">
      <text variable="title"/>
      <choose>
        <if type="report">
          <text variable="number"/>
        </if>
      </choose>
    </group>
    <choose>
      <if type="article-journal">
        <text value="[J/OL]"/>
      </if>
      <else>
        <text value="[R/OL]"/>
      </else>
    </choose>
  </macro>
  <macro name="year">
    <date variable="issued">
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="accessed">
    <date variable="accessed" prefix="[" suffix="]">
      <date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
      <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
    </date>
  </macro>
  <citation>
    <layout>
      <text macro="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"/>
        <text macro="title"/>
        <choose>
          <if type="report">
            <text variable="edition"/>
          </if>
        </choose>
        <group>
          <group delimiter=": ">
            <group delimiter=", ">
              <text variable="container-title"/>
              <text macro="year"/>
            </group>
            <text variable="page"/>
          </group>
          <text macro="accessed"/>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
