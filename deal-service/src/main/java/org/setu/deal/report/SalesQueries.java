package org.setu.deal.report;

/**
 * The SQL of the sales report. Native SQL is not filtered by Hibernate: every query starts from
 * {@code visible}, which joins the grants.
 */
final class SalesQueries {

    /** Every deal that the caller sees, once. */
    private static final String VISIBLE =
            """
            visible as (
              select d.* from deal d
              where exists (
                select 1 from visibility_grant g
                where g.unit = d.visibility_unit
                  and g.subject = any (string_to_array(:subjects, ',')))
            )\
            """;

    static final String LAST_DAY =
            "with "
                    + VISIBLE
                    + " select max(greatest(closed_on, engaged_on, opened_on)) from visible";

    static final String USUAL_CURRENCY =
            "with "
                    + VISIBLE
                    + """
                     select coalesce(closing_currency, expected_currency) as currency
                    from visible
                    where coalesce(closing_currency, expected_currency) is not null
                    group by 1 order by count(*) desc, 1 limit 1\
                    """;

    /**
     * The state on the day of the report: what ended later was open then; of a deal whose beginning
     * nobody knows, it is taken that it had begun.
     */
    private static final String THEN =
            """
            , at_that_day as (
              select v.*, st.code as stage_code, st.name as stage_name, st.probability,
                st.position as stage_position,
                s.name as owner_name, s.manager_id, m.name as manager_name, s.region,
                coalesce(v.team_id, s.team_id) as team,
                case
                  when v.closed_on <= :asOf and v.closed_on between :first and :last then v.state
                  when v.closed_on <= :asOf then null
                  when coalesce(v.opened_on, v.engaged_on, :asOf) <= :asOf then 'OPEN'
                end as state_then
              from visible v
              join pipeline_stage st on st.id = v.stage_id
              left join staff_access s on s.id = v.owner_id
              left join staff_access m on m.id = s.manager_id
            ), counted as (
              select *, case when state_then in ('WON', 'LOST') then closed_on end as ended_on
              from at_that_day where state_then is not null
            )\
            """;

    /** One row per deal and product, with the product's part of the deal's amounts. */
    private static final String BY_PRODUCT =
            """
            , shared as (
              select c.*, l.product_id, p.name as product_name, coalesce(l.share, 1) as share
              from counted c
              left join lateral (
                select product_id,
                  case when sum(sum(amount)) over () = 0 then 1.0 / count(*) over ()
                    else sum(amount) / sum(sum(amount)) over () end as share
                from deal_line where deal_id = c.id group by product_id
              ) l on true
              left join product p on p.id = l.product_id
            )\
            """;

    private static final String WHOLE =
            """
            , shared as (
              select c.*, cast(null as uuid) as product_id, cast(null as text) as product_name,
                1 as share
              from counted c
            )\
            """;

    private static final String FIGURES =
            """
            , s as (
              select *,
                state_then = 'WON' as won, state_then = 'LOST' as lost, state_then = 'OPEN' as open,
                coalesce(expected_currency = :currency, false) as expected_here,
                coalesce(closing_currency = :currency, false) as closed_here
              from shared
            )
            select %s as key, min(%s) as label,
              count(*) filter (where won) as won,
              count(*) filter (where lost) as lost,
              count(*) filter (where open) as open,
              coalesce(sum(closing_amount * share) filter (where won and closed_here), 0)
                as won_amount,
              round(avg(closed_on - engaged_on) filter (where won), 2) as cycle_mean,
              cast(percentile_cont(0.5) within group (order by closed_on - engaged_on)
                filter (where won) as numeric) as cycle_median,
              coalesce(sum(expected_amount * share) filter (where open and expected_here), 0)
                as open_amount,
              coalesce(sum(expected_amount * share * probability / 100)
                filter (where open and expected_here), 0) as weighted,
              count(*) filter (where
                won and closing_currency is not null and not closed_here
                or open and expected_currency is not null and not expected_here) as elsewhere
            from s group by 1 order by 2 nulls last, 1\
            """;

    static final String STAGES =
            "with "
                    + VISIBLE
                    + THEN
                    + """
                     select stage_id, min(stage_code), min(stage_name), min(probability),
                      count(*) filter (where state_then = 'OPEN'),
                      count(*) filter (where state_then = 'WON'),
                      count(*) filter (where state_then = 'LOST'),
                      coalesce(sum(expected_amount) filter (
                        where state_then = 'OPEN' and expected_currency = :currency), 0)
                    from counted group by stage_id, pipeline_id order by pipeline_id,
                      min(stage_position)\
                    """;

    private SalesQueries() {}

    static String figures(GroupBy by) {
        return "with "
                + VISIBLE
                + THEN
                + (by == GroupBy.PRODUCT ? BY_PRODUCT : WHOLE)
                + FIGURES.formatted(by.key(), by.label());
    }
}
