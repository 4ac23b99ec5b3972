package kz.qyzmet.benchmarks.camunda;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import kz.qyzmet.benchmarks.workload.Driver;
import kz.qyzmet.benchmarks.workload.EnginePipelines;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * Camunda 7 by its embedded API. Its own defaults but for history level audit, no job executor (the
 * pipeline has no jobs), a pool of two connections more than threads, and what its documentation
 * advises for many threads: time-based UUIDs, no metrics.
 */
public final class CamundaDriver implements EnginePipelines.Engine {
  private final HikariDataSource pool;
  private final ProcessEngine engine;

  public CamundaDriver(HikariConfig database) {
    pool = new HikariDataSource(database);
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    settings.setIdGenerator(new StrongUuidGenerator());
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("pipeline.bpmn20.xml")
        .deploy();
  }

  @Override
  public String about() {
    return "Camunda " + ProcessEngine.class.getPackage().getImplementationVersion();
  }

  @Override
  public void start(String businessKey, Map<String, Object> variables) {
    engine.getRuntimeService().startProcessInstanceByKey("pipeline", businessKey, variables);
  }

  @Override
  public void complete(String group, String businessKey, Map<String, Object> variables) {
    var tasks = engine.getTaskService();
    var task =
        tasks
            .createTaskQuery()
            .taskCandidateGroup(group)
            .processInstanceBusinessKey(businessKey)
            .singleResult();
    tasks.complete(task.getId(), variables);
  }

  @Override
  public long ended() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }

  /** The arguments are the benchmark's port and the number of workers. */
  public static void main(String[] arguments) throws Exception {
    Driver.serve(
        Integer.parseInt(arguments[0]),
        new EnginePipelines(new CamundaDriver(database(Integer.parseInt(arguments[1]) + 2))));
  }

  private static HikariConfig database(int connections) {
    var database = new HikariConfig();
    database.setJdbcUrl(System.getenv("BENCH_JDBC_URL"));
    database.setUsername(System.getenv("BENCH_USERNAME"));
    database.setPassword(System.getenv("BENCH_PASSWORD"));
    database.setMaximumPoolSize(connections);
    return database;
  }
}
